const LONGEST_SIDE = 2000;
const SMALL_ENOUGH = 1_200_000;

/** Pictures of a phone are made smaller before they travel; what cannot be drawn here is sent as it is, and the server judges it. */
export async function shrunk(file: File): Promise<File> {
  const known = file.type === 'image/jpeg' || file.type === 'image/png';
  if (known && file.size <= SMALL_ENOUGH) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.86));
    return blob ? new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}
