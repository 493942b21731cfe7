/** A PDF of one line on each page, by turns in Times and Helvetica, as a program that embeds no font writes it (ISO 32000-1, 7.5). */
export function plainPdf(lines: readonly string[]): Buffer {
  const pages = lines.map((_line, at) => `${3 + at * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${lines.length}/Kids[${pages}]/MediaBox[0 0 595 842]>>`,
    ...lines.flatMap((line, at) => {
      const words = `BT /F 28 Tf 60 760 Td (${line}) Tj ET`;
      const font = `<</Type/Font/Subtype/Type1/BaseFont/${at % 2 === 0 ? 'Times-Roman' : 'Helvetica'}>>`;
      return [
        `<</Type/Page/Parent 2 0 R/Contents ${4 + at * 2} 0 R/Resources<</Font<</F ${font}>>>>>>`,
        `<</Length ${words.length}>>stream\n${words}\nendstream`,
      ];
    }),
  ];
  const offsets: number[] = [];
  let text = '%PDF-1.7\n';
  for (const [at, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${at + 1} 0 obj${object}endobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
