// Reads tables by their Data Packages: the descriptor must be valid, and every cell of the type that it names. Prints name and number of records of each.
// usage: node validate.mjs FILE.datapackage.json...
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import datapackage from "datapackage";

for (const path of process.argv.slice(2)) {
  const descriptor = JSON.parse(readFileSync(path, "utf8"));
  const resource = descriptor.resources[0];
  // The library is of the standard's first version, which has no rows of comments: they are taken out as the descriptor says.
  const comments = resource.dialect?.commentRows ?? [];
  if (comments.length > 0) {
    const lines = readFileSync(join(dirname(path), resource.path), "utf8").split("\r\n");
    resource.path = "bare-" + basename(resource.path);
    writeFileSync(join(dirname(path), resource.path), lines.filter((_, i) => !comments.includes(i + 1)).join("\r\n"));
  }

  const table = await datapackage.Package.load(descriptor, { basePath: dirname(path), strict: true });
  try {
    console.log(resource.name, (await table.resources[0].read()).length);
  } catch (error) {
    console.error(`${resource.name}: ${error.message}: ${(error.errors ?? []).map((e) => e.message).join("; ")}`);
    process.exitCode = 1;
  }
}
