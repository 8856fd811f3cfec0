/** Letters to the entities: valid, of one entity alone, text that stays text, and its own term. */
import { oficios, type ResultadoOficios } from '../../src/acciones';
import { planOficio, type ParaOficio } from '../../src/informe/oficio';
import { documentoWord } from '../../src/informe/word/documento';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto, filaDe, libroPnftp, pon } from '../acciones/ayuda';
import { cuerpoDe, errores, filasEn, llano } from './ayuda';

const hacer = (libro: Workbook, periodo: string): Promise<ResultadoOficios> =>
  oficios(openFile(libro), contexto, periodo);
const de = ({ oficios: todos }: ResultadoOficios, entidad: string, clase: ParaOficio['clase']) =>
  todos.find((uno) => uno.entidad === entidad && uno.clase === clase);
const docx = (uno: ParaOficio | undefined) => documentoWord(planOficio(uno!));

function observado(libro: Workbook, codigo: string, observacion: string, estado = 'Observado') {
  const fila = filaDe(libro, 'Servicio', codigo, 'tblReportes');
  pon(libro, 'tblReportes', fila, 'Observación', observacion);
  pon(libro, 'tblReportes', fila, 'Estado de revisión', estado);
}

const RARO = '{ DDEAUTO c:\\\\x.exe }\n=1+1 <w:p/> «100 %» \u0007\ud800 & "x"';

it('what was observed is told to its entity alone, as text', async () => {
  const libro = await libroPnftp();
  observado(libro, '32', RARO);
  observado(libro, '34', 'Ya respondió\nRespuesta: sí', 'Subsanado');
  observado(libro, '21', 'Solo para otra entidad');
  const hechos = await hacer(libro, '2023-anual');
  const deClase = hechos.oficios.filter(({ clase }) => clase === 'observaciones');
  // What was answered is not asked again.
  expect(deClase.map(({ filas }) => filas.length)).toEqual(deClase.map(() => 1));
  const suyo = deClase.find(({ filas }) => filas[0]![0]!.startsWith('Servicio 32.'))!;
  const bytes = docx(suyo);
  expect(errores(bytes)).toEqual([]);
  const xml = cuerpoDe(bytes);
  expect(filasEn(xml)[1]).toEqual([
    '1',
    suyo.filas[0]![0],
    '2023-anual',
    '6.33',
    '{ DDEAUTO c:\\\\x.exe } =1+1 <w:p/> «100 %»  & "x"',
  ]);
  expect(xml).not.toMatch(/<w:instrText[^>]*>[^<]*DDEAUTO/);
  expect(llano(xml)).not.toContain('otra entidad');
  expect(llano(xml)).toContain('Observaciones a lo reportado del año 2023');
  // The same data give the same bytes.
  expect(Buffer.from(docx(suyo)).equals(bytes)).toBe(true);
});

it('a reminder names what is missing, with the term that is the entity’s own', async () => {
  const libro = await libroPnftp();
  const envio = {
    ...{ Entidad: 'm.i.n.e.m.', Año: 2024, Periodo: 'Semestre I', Enviado: 45400 },
    ...{ Oficio: 'Oficio 7-2024', Plazo: 45460, Prórroga: 45474 },
    'Documento de la prórroga': 'Oficio 9-2024',
  };
  for (const [titulo, valor] of Object.entries(envio)) pon(libro, 'tblEnvios', 0, titulo, valor);
  const hechos = await hacer(libro, '2024-I');
  const suyo = docx(de(hechos, 'MINEM', 'recordatorio'));
  expect(errores(suyo)).toEqual([]);
  const dicho = llano(cuerpoDe(suyo));
  expect(dicho).toContain('Oficio 7-2024, enviado el 18 de abril de 2024');
  expect(dicho).toContain('una prórroga hasta el 1 de julio de 2024 (Oficio 9-2024)');
  expect(dicho).toContain('El plazo para reportar vence el 1 de julio de 2024.');
  const otro = llano(cuerpoDe(docx(de(hechos, 'SUNAFIL', 'recordatorio'))));
  expect(otro).toContain('vence el 31 de julio de 2024');
  expect(otro).not.toContain('prórroga');
});

it('whoever reported, also why not, or has no target, is reminded of nothing', async () => {
  const libro = await libroPnftp();
  const antes = de(await hacer(libro, '2024-I'), 'MINEM', 'recordatorio')!;
  expect(antes.filas.map(([indicador]) => indicador!.split('.')[0])).toEqual(['Servicio 14']);
  const fila = filaDe(libro, 'Servicio', '18', 'tblReportes');
  const nueva = { Código: '14', Año: 2024, Periodo: 'Semestre I', Valor: null };
  for (const [titulo, valor] of Object.entries({ ...nueva, 'Motivo de no reporte': 'Sin sistema' }))
    pon(libro, 'tblReportes', fila, titulo, valor);
  expect(de(await hacer(libro, '2024-I'), 'MINEM', 'recordatorio')).toBeUndefined();
  const sinMeta = await libroPnftp();
  pon(sinMeta, 'tblIndicadores', filaDe(sinMeta, 'Servicio', '14'), 'LE 2024', null);
  expect(de(await hacer(sinMeta, '2024-I'), 'MINEM', 'recordatorio')).toBeUndefined();
});

it('a transfer is told to who gives and who receives, when it begins and not after', async () => {
  const libro = await libroPnftp();
  const traspaso = {
    ...{ Tipo: 'Servicio', Código: '14', 'Desde el año': 2024, 'Desde el periodo': 'Semestre I' },
    ...{ 'De la entidad': 'm.i.n.e.m.', 'A la entidad': 'PCM', Documento: 'DS 1-2024-PCM' },
  };
  for (const [titulo, valor] of Object.entries(traspaso))
    pon(libro, 'tblTraspasos', 0, titulo, valor);
  const { oficios: todos } = await hacer(libro, '2024-I');
  const suyos = todos.filter(({ clase }) => clase === 'traspaso');
  expect(suyos.map(({ entidad }) => entidad)).toEqual(['m.i.n.e.m.', 'PCM']);
  for (const uno of suyos) {
    expect(errores(docx(uno))).toEqual([]);
    const [, fila] = filasEn(cuerpoDe(docx(uno)));
    expect(fila!.slice(2)).toEqual(['m.i.n.e.m.', 'PCM', 'DS 1-2024-PCM']);
  }
  // Who receives is who is reminded from then on.
  expect(de({ oficios: todos } as never, 'PCM', 'recordatorio')!.filas[0]![0]).toMatch(
    /^Servicio 14\./,
  );
  const despues = await hacer(libro, '2024-II');
  expect(despues.oficios.filter(({ clase }) => clase === 'traspaso')).toEqual([]);
});
