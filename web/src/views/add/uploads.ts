import { refusalIn, refusalWords } from "../../text/refusal";
import { t } from "../../text/text";

/** A file on its way to the server. */
export interface Upload {
  name: string;
  bytes: number;
  /** How much was sent, 0 to 1; null once it is there whole. */
  sent: number | null;
  /** Why it is not there. */
  fault?: string;
}

/** A file with the folders in which it lay. */
export interface Named {
  name: string;
  file: File;
}

/** Sends a file as it is; resolves with why it could not be, or with null. A cut upload leaves nothing there. */
export function sendFile(set: string, named: Named, progress: (share: number) => void, stop: AbortSignal): Promise<string | null> {
  return new Promise((done) => {
    // Only this way tells how much was sent.
    const request = new XMLHttpRequest();
    request.open("PUT", `/api/adding/${set}/files?name=${encodeURIComponent(named.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (e) => progress(e.total > 0 ? e.loaded / e.total : 0);
    request.onload = () => {
      if (request.status < 300) return done(null);
      let detail = "";
      try {
        detail = refusalWords(refusalIn(JSON.parse(request.responseText) as unknown));
      } catch {
        // The status alone says enough.
      }
      done(detail || t.value.desk.notTaken);
    };
    request.onerror = () => done(t.value.desk.cut);
    request.onabort = () => done(t.value.desk.cut);
    stop.addEventListener("abort", () => request.abort());
    request.send(named.file);
  });
}

/** The files that were dropped, folders opened. */
export async function dropped(data: DataTransfer): Promise<Named[]> {
  const entries = [...data.items].map((i) => i.webkitGetAsEntry()).filter((e): e is FileSystemEntry => e !== null);
  if (entries.length === 0) return [...data.files].map((file) => ({ name: file.name, file }));
  const found: Named[] = [];
  for (const entry of entries) await walk(entry, "", found);
  return found;
}

async function walk(entry: FileSystemEntry, folder: string, found: Named[]): Promise<void> {
  if (entry.name.startsWith(".")) return;
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    found.push({ name: folder + entry.name, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const inner of some) await walk(inner, `${folder}${entry.name}/`, found);
  }
}

/** The files that were chosen, with the folders in which they lay. */
export const chosen = (list: FileList | null): Named[] => [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })).filter((n) => !n.name.split("/").some((p) => p.startsWith(".")));

/** True where a text is an address alone. */
export const isLink = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text.trim());

/** A size in words: "64 MB". */
export function size(bytes: number, locale: string): string {
  const [n, unit] = bytes >= 1 << 20 ? [bytes / (1 << 20), "megabyte"] : bytes >= 1024 ? [bytes / 1024, "kilobyte"] : [bytes, "byte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: n < 10 ? 1 : 0 }).format(n);
}
