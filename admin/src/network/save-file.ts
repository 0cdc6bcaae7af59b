/** Browsers refuse canvases with longer sides. */
const longestSide = 8_192;

/** Lets the browser save a file. */
const save = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

interface Drawing {
  text: string;
  width: number;
  height: number;
}

const asSvg = ({ text }: Drawing): Blob => new Blob([text], { type: 'image/svg+xml' });

/** Draws the file at twice its size, for sharp screens and print. Throws when the browser cannot. */
const asPng = async (drawing: Drawing): Promise<Blob> => {
  const { width, height } = drawing;
  const address = URL.createObjectURL(asSvg(drawing));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(2, longestSide / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The browser made no PNG.'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
};

/**
 * Saves a drawing as a file.
 * @param name without the ending
 * @throws when the browser cannot draw it
 */
export const saveDrawing = async (drawing: Drawing, format: 'svg' | 'png', name: string): Promise<void> =>
  save(format === 'svg' ? asSvg(drawing) : await asPng(drawing), `${name}.${format}`);
