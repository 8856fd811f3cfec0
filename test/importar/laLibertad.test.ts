/** The table of the second real plan as its report prints it: levels as rows, figures beside their degrees. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importarLibro, previaImportar, type Contexto } from '../../src/acciones';
import { leeTsv } from '../../src/libro/tsv';
import { openFile } from '@pnftp/xlsx';
import type { Cell } from '@pnftp/xlsx/plan';
import { libroCon } from './hojas';

const CARPETA = join(__dirname, '../../assets/muestra/gore-la-libertad-2023');
const tsv = (nombre: string) => leeTsv(readFileSync(join(CARPETA, `${nombre}.tsv`), 'utf8'));
const contexto: Contexto = { hoy: '2026-03-01', idioma: 'es' };

const indicadores = tsv('indicadores');
const elementos = tsv('elementos');
const cifra = (texto: string | undefined): Cell =>
  texto === undefined || texto === '' ? null : texto === 'ND' ? 'ND' : Number(texto);

/** Section 3.1: a row for each OEI and AEI with its progress, its indicators below. */
function impresa(): Cell[][] {
  const filas: Cell[][] = [
    ['3.1 Situación de las AEI', null, null, null, null, null, null],
    [
      'Código',
      'OEI / AEI / Indicador',
      'Logro esperado 2023',
      'Valor obtenido 2023',
      null,
      'Avance (%) 2023',
      null,
    ],
    [null, null, null, 'Semestre I', 'Anual', 'Semestre I', 'Anual'],
  ];
  for (const { codigo, nivel, denominacion, avance_declarado } of elementos) {
    filas.push([codigo!, denominacion!, null, null, null, null, cifra(avance_declarado)]);
    if (nivel !== 'AEI') continue;
    for (const f of indicadores.filter(({ aei }) => aei === codigo)) {
      filas.push([
        f.codigo!,
        f.indicador!,
        cifra(f.LE_2023),
        cifra(f.VO_2023_sem1),
        cifra(f.VO_2023_anual),
        cifra(f.AT1_sem1_declarado),
        cifra(f.AT1_anual_declarado),
      ]);
    }
  }
  return filas;
}

const libro = () =>
  libroCon([
    {
      nombre: 'Evaluación',
      cells: impresa(),
      merges: [
        { row: 1, column: 3, rows: 1, columns: 2 },
        { row: 1, column: 5, rows: 1, columns: 2 },
      ],
      formatos: [],
    },
  ]);

it('comes in with its 98 indicators, their levels and every figure', async () => {
  const { traido, preguntas } = await previaImportar(openFile(await libro()), contexto);
  const { filas } = traido!.contenido;
  const traidas = filas.tblIndicadores!;
  expect(traidas).toHaveLength(98);
  indicadores.forEach((f, i) => {
    expect(traidas[i]).toMatchObject({
      Tipo: 'Servicio',
      Código: f.codigo,
      Objetivo: f.oei,
      Servicio: f.aei,
      Indicador: f.indicador,
      'LE 2023': f.LE_2023 === 'ND' || f.LE_2023 === '' ? null : Number(f.LE_2023),
      'VO 2023':
        f.VO_2023_anual === 'ND' || f.VO_2023_anual === '' ? null : Number(f.VO_2023_anual),
    });
  });
  expect(
    filas.tblObjetivos!.map(({ Código, 'Objetivo prioritario': nombre }) => [Código, nombre]),
  ).toEqual(
    elementos
      .filter((e) => e.nivel === 'OEI' && indicadores.some(({ oei }) => oei === e.codigo))
      .map((e) => [e.codigo, e.denominacion]),
  );
  const deSemestre = indicadores.filter((f) => f.VO_2023_sem1 !== 'ND' && f.VO_2023_sem1 !== '');
  expect(filas.tblReportes).toHaveLength(deSemestre.length);
  // What the report does not print is asked for, and nothing else.
  expect(preguntas.map(({ clase, escrito }) => `${clase} ${escrito}`)).toMatchInlineSnapshot(`
   [
     "faltaColumna Sentido esperado",
     "faltaColumna Tipo de agregación",
     "faltaColumna Unidad de medida",
     "faltaColumna Responsable",
     "faltaPolitica nombre",
   ]
  `);
});

it('makes a workbook of an institutional plan', async () => {
  const abierto = openFile(await libro());
  await importarLibro(abierto, contexto);
  const { tables } = await abierto.describe();
  expect(tables.map(({ name, area }) => [name, area.rows - 1])).toContainEqual([
    'tblIndicadores',
    98,
  ]);
});
