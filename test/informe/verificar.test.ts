/**
 * The verifier on the report that is made from the workbook, whole and with mistakes in it. What it
 * finds of the printed report of 2023 is measured: `node bench/run.mjs verificar INFORME.txt`.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planInforme } from '../../src/informe/informe';
import { documentoWord } from '../../src/informe/word/documento';
import { lineasDeWord } from '../../src/informe/verificar/lineas';
import { verificarTexto } from '../../src/informe/verificar/verificar';
import { leido } from './ayuda';
import { mideOtrasManos } from './otrasManos';

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

it('finds so much, and no more, of what other hands wrote, developed on, held out and written after', async () => {
  expect(await mideOtrasManos()).toEqual({
    desarrollo: { falsas: 30, halladas: 30, ciertas: 31, sinHallar: [], deMas: [] },
    reserva: { falsas: 30, halladas: 29, ciertas: 31, sinHallar: [120], deMas: [32, 48, 98] },
    despues: {
      falsas: 10,
      halladas: 4,
      ciertas: 10,
      sinHallar: [205, 207, 211, 213, 215, 217],
      deMas: [],
    },
  });
});
