/**
 * The verifier held to what a careful reader found in the report of 2023, a list that was written
 * before it and without it. `npx jest -i test/informe/verificar.test.ts` says recall and findings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planInforme } from '../../src/informe/informe';
import { documentoWord } from '../../src/informe/word/documento';
import { lineasDeWord } from '../../src/informe/verificar/lineas';
import { verificarTexto } from '../../src/informe/verificar/verificar';
import { Texto } from '../../src/informe/verificar/texto';
import type { Discordancia } from '../../src/informe/verificar/tipos';
import { leeTsv } from '../../src/libro/tsv';
import { leido } from './ayuda';

const carpeta = join(__dirname, 'pnftp-2023');
const lineas = readFileSync(join(carpeta, 'informe.txt'), 'utf8').split('\n');
const lista = leeTsv(readFileSync(join(carpeta, 'lista-a-mano.tsv'), 'utf8'));
const { plano } = new Texto(lineas);

/** Every place where a quotation stands. */
function lugares(cita: string): [number, number][] {
  const hallados: [number, number][] = [];
  for (let i = plano.indexOf(cita); cita !== '' && i >= 0; i = plano.indexOf(cita, i + 1)) {
    hallados.push([i, i + cita.length]);
  }
  return hallados;
}

const AIRE = 60;
const toca = ({ desde, hasta }: Discordancia, [a, b]: [number, number]): boolean =>
  desde < b + AIRE && a - AIRE < hasta;

it('finds what a careful reader found', async () => {
  const { material, matriz } = await leido();
  const halladas = verificarTexto(lineas, material, matriz);
  const deLista = lista.map(
    (f) =>
      ({ ...f, donde: [...lugares(f.cita!), ...lugares(f.otra ?? '')] }) as Record<
        string,
        string
      > & { donde: [number, number][] },
  );
  for (const f of deLista) expect([f.n, f.donde.length > 0]).toEqual([f.n, true]);
  const ve = (f: (typeof deLista)[number]) => halladas.some((h) => f.donde.some((d) => toca(h, d)));
  const faltan = deLista.filter((f) => !ve(f));
  const sueltas = halladas.filter((h) => !deLista.some((f) => f.donde.some((d) => toca(h, d))));
  const dicho = (h: Discordancia) =>
    `${h.linea} ${h.clase} ${h.sujeto}: ${h.dice} | ${h.libro} | ${plano.slice(h.desde, h.hasta).slice(0, 110)}`;
  const cuenta = (cual: string) => {
    const suyas = deLista.filter((f) => f.comprobable === cual);
    return `${cual}: ${suyas.filter(ve).length} de ${suyas.length}`;
  };
  process.stdout.write(
    [
      `De la lista a mano, ${deLista.length - faltan.length} de ${deLista.length} (${['libro', 'texto', 'lectura'].map(cuenta).join('; ')}).`,
      `Discordancias: ${halladas.length}; fuera de la lista, ${sueltas.length}:`,
      ...sueltas.map((h) => `  ${dicho(h)}`),
      'Sin hallar:',
      ...faltan.map((f) => `  ${f.n} (${f.comprobable}) ${f.que}`),
      '',
    ].join('\n'),
  );
  // All that the workbook or arithmetic proves; what is left takes a reader.
  expect(faltan.map((f) => f.comprobable)).not.toContain('libro');
  expect(faltan.map((f) => f.n)).toEqual([
    '45',
    '46',
    '47',
    '48',
    '49',
    '50',
    '51',
    '52',
    '53',
    '56',
    '59',
    '60',
  ]);
  // Both are true, and follow from what the list has (34 and 30): no finding is false.
  expect(sueltas.map((h) => `${h.sujeto}: ${h.dice}`)).toEqual([
    'indicador 2.1: AT1 2022: 48.7%',
    'servicio 10: AT1 2023: 156%',
  ]);
});

it('finds in the report that is made from the workbook only what people wrote into its matrix', async () => {
  const { material, matriz } = await leido();
  const docx = documentoWord(planInforme(material, matriz));
  const halladas = verificarTexto(lineasDeWord(docx), material, matriz);
  expect([...new Set(halladas.map(({ frase }) => frase))]).toEqual([
    'Ya que en el año 2022 tuvieron un 100%.',
    'A pesar de haber conseguido un 100% en el 2023 (0% 2022).',
  ]);
});

it('finds a figure that was changed by hand in the document, and nothing where that was deleted', async () => {
  const { material, matriz } = await leido();
  const plan = planInforme(material, matriz);
  const de = (cambia: (xml: string) => string) => {
    const partes = unzipSync(documentoWord(plan));
    partes['word/document.xml'] = strToU8(cambia(strFromU8(partes['word/document.xml']!)));
    return verificarTexto(lineasDeWord(zipSync(partes)), material, matriz)
      .filter(({ sujeto }) => sujeto === 'servicio 4')
      .map(({ dice, libro }) => `${dice} | ${libro}`);
  };
  const frase = 'avance tipo 1 de 162.3%, nivel alto';
  expect(de((xml) => xml.replace(frase, 'avance tipo 1 de 126.3%, nivel alto'))).toEqual([
    'AT1 2023: 126.3% | AT1 2023: 162.3%',
  ]);
  expect(de((xml) => xml.replace('>118.5%<', '>181.5%<'))).toEqual([
    'VO 2023: 181.5% | VO 2023: 118.5%',
  ]);
  expect(
    de((xml) =>
      xml.replace(
        /(<w:r><w:t xml:space="preserve">[^<]*)avance tipo 1 de 162\.3%([^<]*<\/w:t><\/w:r>)/,
        '<w:del w:id="1" w:author="A"><w:r><w:delText>avance tipo 1 de 126.3%</w:delText></w:r></w:del>$1$2',
      ),
    ),
  ).toEqual([]);
});
