/** Tab-separated tables of the samples. */
export type FilaTsv = Readonly<Record<string, string>>;

/** Rows by header; missing cells are empty texts. Lines that begin with # say where it is from. */
export function leeTsv(texto: string): FilaTsv[] {
  const [cabecera = '', ...lineas] = texto
    .split(/\r?\n/)
    .filter((linea) => linea !== '' && !linea.startsWith('#'));
  const titulos = cabecera.split('\t');
  return lineas.map((linea) => {
    const celdas = linea.split('\t');
    return Object.fromEntries(titulos.map((titulo, i) => [titulo, celdas[i] ?? '']));
  });
}
