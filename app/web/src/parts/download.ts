/** Hand the reader a file that was made here. */

export function download(name: string, content: Blob): void {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(content);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}

export function textFile(text: string, media: string): Blob {
  return new Blob([text], { type: `${media};charset=utf-8` });
}
