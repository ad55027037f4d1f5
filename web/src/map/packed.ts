/** Fetches a file of the application that is kept compressed, and unpacks it. */
export async function fetchPacked<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status}`);
  return (await new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).json()) as T;
}
