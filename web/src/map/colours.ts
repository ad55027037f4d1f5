const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Colours of the map, taken from the tokens of the theme. */
export const colours = () => ({ land: token("land"), land2: token("land2"), sea: token("sea"), river: token("river"), border: token("border"), surface: token("surface"), ink: token("ink"), ink2: token("ink2"), ink3: token("ink3"), edge: token("edge"), accent: token("accent") });
export type Colours = ReturnType<typeof colours>;

/** The fonts of labels: the bundled ones. */
export const fonts = { plain: "Noto Sans, Noto Sans Arabic, sans-serif", bold: "Noto Sans, Noto Sans Arabic, sans-serif" };

/** Stripes that mean: somewhere in this area. */
export function hatch(colour: string, size = 8): ImageData {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [size, size];
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.5;
  pen.lineWidth = 1;
  for (const at of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(at, size);
    pen.lineTo(at + size, 0);
    pen.stroke();
  }
  return pen.getImageData(0, 0, size, size);
}
