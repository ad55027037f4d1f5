import { deflateSync } from "node:zlib";

/** A map file of the person's own: shown, taken away; a file that is none is refused in words. */
export default async function ownMap({ check, equal, open }) {
  await check("a map file of one's own is shown under the marks and taken away again, and nothing of it leaves the machine", async () => {
    const { page, complaints, strangers, close } = await open("/map?country=SY");
    await page.waitForSelector(".mapmark", { timeout: 30000 });
    const field = page.locator(".attribution input[type=file]");
    await field.setInputFiles({ name: "none.pmtiles", mimeType: "application/octet-stream", buffer: Buffer.from("no map at all, only words that fill some hundred and thirty bytes, so that a header could be read if these were one; they are not.") });
    await page.waitForSelector(".attribution [role=alert]");
    const before = await colour(page);
    await field.setInputFiles({ name: "red.pmtiles", mimeType: "application/octet-stream", buffer: onePicture() });
    await page.waitForSelector(".attribution bdi:text-is('Own map: red.pmtiles')");
    await page.waitForTimeout(2500);
    const red = await colour(page);
    await page.locator(".attribution .linkish").click();
    await page.waitForSelector(".attribution input[type=file]", { state: "attached" });
    equal([complaints, strangers], [[], []], "complaints, and requests to elsewhere");
    await close();
    if (!(red[0] > 180 && red[1] < 120)) throw new Error(`the picture of the file is not seen: ${red}, before ${before}`);
  });
}

// The colour of a spot of land without a mark, from a picture of the page.
async function colour(page) {
  const box = await page.locator(".map .canvas").boundingBox();
  const png = await page.screenshot({ clip: { x: box.x + box.width * 0.75, y: box.y + box.height * 0.75, width: 4, height: 4 } });
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = "data:image/png;base64," + data;
    await picture.decode();
    const pen = Object.assign(document.createElement("canvas"), { width: 4, height: 4 }).getContext("2d");
    pen.drawImage(picture, 0, 0);
    return [...pen.getImageData(1, 1, 1, 1).data];
  }, png.toString("base64"));
}

// PMTiles version 3 with one tile, the whole world in red.
function onePicture() {
  const tile = redPng();
  const varint = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...varint(n >> 7)]);
  const root = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const metadata = Buffer.from("{}");
  const head = Buffer.alloc(127);
  head.write("PMTiles", 0);
  head[7] = 3;
  const at = [127, root.length, 127 + root.length, metadata.length, 0, 0, 127 + root.length + metadata.length, tile.length, 1, 1, 1];
  at.forEach((n, i) => head.writeBigUInt64LE(BigInt(n), 8 + 8 * i));
  // Clustered; neither directories nor tiles compressed; PNG; zoom 0 alone.
  [1, 1, 1, 2, 0, 0].forEach((n, i) => (head[96 + i] = n));
  [-180, -85, 180, 85].forEach((n, i) => head.writeInt32LE(n * 1e7, 102 + 4 * i));
  return Buffer.concat([head, root, metadata, tile]);
}

function redPng() {
  const size = 8;
  const rows = Buffer.concat(Array.from({ length: size }, () => Buffer.from([0, ...Array.from({ length: size }, () => [220, 30, 30]).flat()])));
  const table = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0);
  const crc = (bytes) => (bytes.reduce((c, b) => table[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}
