// Where a Doc is opened and downloaded.

/** Returns the addresses that open a Doc and download it, as the person who is signed in to Google. */
export function documentLinks({ id }: { id: string }): [text: string, url: string][] {
  const url = `https://docs.google.com/document/d/${id}/`;
  return [
    ['Mở văn bản', `${url}edit`],
    ['Tải .docx', `${url}export?format=docx`],
    ['Tải PDF', `${url}export?format=pdf`],
  ];
}
