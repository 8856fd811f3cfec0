/** What a selected row is about, on every sheet of ours: as it is read, and as it was just written. */
import { contrastar, evaluarLibro, generarMatriz, situar, validar } from '../../src/acciones';
import type { Situacion } from '../../src/acciones';
import { claveTexto } from '../../src/ceplan/clave';
import { compromisoEscrito, sujetoEn } from '../../src/libro/sujeto';
import type { Sujeto } from '../../src/libro/sujeto';
import { valueOf } from '@pnftp/xlsx/plan';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto, filaDe, filasDe, hoja, libroPnftp, pon, reabrir, paraSituar } from './ayuda';

const situado = async (libro: Workbook): Promise<Situacion> =>
  (await situar(openFile(libro), paraSituar)).situacion!;
const dicho = (sujeto: Sujeto | null): string =>
  sujeto === null
    ? ''
    : 'indicador' in sujeto
      ? claveTexto(sujeto.indicador)
      : 'objetivo' in sujeto
        ? `objetivo ${sujeto.objetivo}`
        : `servicio ${sujeto.servicio}`;
const en = ({ renglones, politica }: Situacion, titulo: string, direccion: string): string =>
  dicho(sujetoEn(renglones, politica!, { hoja: titulo, direccion }));

let escrito: Situacion;
let leido: Situacion;
let libro: Workbook;
beforeAll(async () => {
  libro = await libroPnftp();
  // Something to find at an indicator.
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '8'), 'Responsable', 'MIMP ');
  await contrastar(openFile(libro), contexto);
  escrito = (await evaluarLibro(openFile(libro), contexto)).situacion!;
  libro = reabrir(libro);
  leido = await situado(libro);
});

it('what was written is known as what is read', () => {
  const claves = ['avance', 'resumen', 'matriz', 'hallazgos'] as const;
  for (const clave of claves) {
    const de = ({ renglones }: Situacion) => renglones.generadas.find((g) => g.clave === clave);
    expect(de(leido)!.renglones.length).toBeGreaterThan(0);
    expect(de(escrito)).toEqual(de(leido));
  }
});

it.each([
  ['tblIndicadores', 'Indicadores', 50],
  ['tblDeclarado', 'Declarado', 1],
  ['tblCompromisos', 'Matriz de compromisos', 13],
  ['tblHallazgos', 'Hallazgos', 1],
] as const)('every row of %s is about its indicator', (tabla, titulo, cuantas) => {
  const filas = filasDe(libro, tabla).filter(
    (f) => (f.Tipo === 'OP' || f.Tipo === 'Servicio') && f.Código !== '' && f.Código !== null,
  );
  expect(filas.length).toBeGreaterThanOrEqual(cuantas);
  const deIndicador = filas.filter((f) => filaDe(libro, String(f.Tipo), String(f.Código)) >= 0);
  expect(deIndicador.length).toBeGreaterThan(0);
  for (const f of deIndicador) {
    expect(en(leido, titulo, `C${f.$fila + 1}`)).toBe(`${String(f.Tipo)}|${String(f.Código)}`);
  }
});

it('every row of Avance is about what its own key says, and its groups about their OP', () => {
  const avance = hoja(libro, 'Avance');
  const { rows } = avance.usedArea(true)!;
  const vistos = Array.from({ length: rows }, (_, row) => ({
    row,
    texto: String(valueOf(avance.cell(row, 0)) ?? ''),
    nombre: String(valueOf(avance.cell(row, 1)) ?? ''),
    sujeto: en(leido, 'Avance', `A${row + 1}:F${row + 1}`),
  }));
  const deIndicador = vistos.filter(({ sujeto }) => sujeto.includes('|'));
  expect(deIndicador).toHaveLength(50);
  for (const { texto, nombre, sujeto } of deIndicador) {
    const [tipo, codigo] = sujeto.split('|') as [string, string];
    expect(texto).toBe(codigo);
    const fila = filasDe(libro, 'tblIndicadores')[filaDe(libro, tipo, codigo)]!;
    expect(nombre).toBe(fila.Indicador);
  }
  expect(vistos.flatMap(({ sujeto }) => (/^objetivo/.test(sujeto) ? [sujeto] : []))).toEqual([
    'objetivo OP1',
    'objetivo OP2',
    'objetivo OP3',
  ]);
});

it('the rows of Resumen and of Contraste, by code and name', () => {
  for (const [titulo, columna] of [
    ['Resumen', 0],
    ['Contraste', 2],
  ] as const) {
    const suya = hoja(libro, titulo);
    const { rows } = suya.usedArea(true)!;
    const vistos = Array.from({ length: rows }, (_, row) => [
      String(valueOf(suya.cell(row, columna)) ?? ''),
      en(leido, titulo, `B${row + 1}`),
    ]).filter(([, sujeto]) => sujeto !== '');
    expect(vistos.length).toBeGreaterThan(2);
    for (const [codigo, sujeto] of vistos) expect(sujeto!.split(/[| ]/).at(-1)).toBe(codigo);
  }
});

it('OPs and services of Estructura, side by side or not; nothing where there is nothing', () => {
  const de = (tabla: string) => {
    const { sheet, area } = libro.table(tabla)!;
    return (fila: number) => ({
      titulo: sheet.name,
      row: area.row + 1 + fila,
      column: area.column,
    });
  };
  const a1 = ({ titulo, row, column }: ReturnType<ReturnType<typeof de>>) =>
    en(leido, titulo, `${String.fromCharCode(65 + column)}${row + 1}`);
  expect(a1(de('tblObjetivos')(1))).toBe('objetivo OP2');
  expect(a1(de('tblServicios')(15))).toBe('servicio 16');
  expect(a1(de('tblLineamientos')(0))).toBe('');
  expect(a1(de('tblIndicadores')(-1))).toBe('');
  expect(en(leido, 'Política', 'B5')).toBe('');
  expect(en(leido, 'Otra', 'A1')).toBe('');
  expect(en(leido, 'Avance', 'ninguna')).toBe('');
});

it('takes the first of what is selected: a row, several areas, an address with its sheet', () => {
  const fila = filasDe(libro, 'tblIndicadores')[0]!.$fila + 1;
  for (const direccion of [`${fila}:${fila}`, `B${fila},D9`, `Indicadores!A${fila}:C${fila + 4}`]) {
    expect(en(leido, 'Indicadores', direccion)).toBe('OP|1.1');
  }
});

it('says what people wrote of a commitment, and where', async () => {
  const otro = reabrir(libro);
  pon(otro, 'tblCompromisos', 0, 'Estado de cumplimiento', 'En proceso');
  const situacion = await situado(otro);
  const { anio } = situacion;
  const suyo = compromisoEscrito(situacion.renglones, { tipo: 'OP', codigo: '1.1' }, anio!)!;
  expect(suyo.estado).toBe('En proceso');
  const { row, column } = otro.table('tblCompromisos')!.area;
  const estado = otro.table('tblCompromisos')!.sheet;
  expect(suyo.hoja).toBe(estado.name);
  expect(suyo.celda).toBe(`${String.fromCharCode(65 + column + 7)}${row + 2}`);
  expect(compromisoEscrito(situacion.renglones, { tipo: 'OP', codigo: '2.3' }, anio!)).toBeNull();
  // An action says of what it wrote, and of nothing else.
  const nueva = (await generarMatriz(openFile(otro), contexto)).situacion!;
  expect(nueva.renglones.generadas.map(({ clave }) => clave)).toEqual(['matriz']);
  expect((await validar(openFile(otro), contexto)).situacion!.renglones.generadas).toHaveLength(1);
});
