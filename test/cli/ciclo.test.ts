/**
 * A year and the first half of the next, by the command line alone, as the entidad conductora goes
 * through it: formatos out and back, observed, answered, agreed to, evaluated to the published
 * figures, closed; then a semester with an extension, a transfer, a target that was approved too
 * late for it, and last year's commitments followed up.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { cambiarAnio } from '../../src/acciones';
import { tablasDelFormato } from '../../src/entidades/formato';
import { serieDeFecha } from '../../src/libro/valores';
import { contexto, filasDe, parametro, pon } from '../acciones/ayuda';
import { antesDeReportar } from '../entidades/ayuda';
import { llenar, lugarDe, ponEnFormato, valorEn, type Cifras } from '../entidades/devueltos';
import { enCarpeta, pnftp } from './ayuda';

const { ruta } = enCarpeta();
const leer = (...partes: string[]): Workbook => openWorkbook(readFileSync(ruta(...partes)));
const hacer = async (estado: number, ...orden: string[]): Promise<string> => {
  const dado = await pnftp(...orden);
  expect([orden, dado.estado, dado.err]).toEqual([orden, estado, '']);
  return dado.out;
};

/** All formatos of a folder, each as its entity sends it back. */
function devolver(
  de: string,
  a: string,
  cambia: (libro: Workbook, nombre: string) => void,
): readonly string[] {
  mkdirSync(ruta(a));
  const nombres = readdirSync(ruta(de)).filter((n) => n.endsWith('.xlsx'));
  for (const nombre of nombres) {
    const libro = leer(de, nombre);
    cambia(libro, nombre);
    writeFileSync(ruta(a, `de ${nombre}`), libro.save());
  }
  return nombres;
}

const SEMESTRE = { anio: 2024, periodo: 'Semestre I' } as const;
const reporte = (archivo: string, codigo: string) =>
  filasDe(leer(archivo), 'tblReportes').find(
    (f) => f.Código === codigo && f.Tipo === 'Servicio' && f.Año === 2023,
  )!;
const compromisos = (archivo: string) =>
  filasDe(leer(archivo), 'tblCompromisos').filter((f) => f.Tipo !== null);

/** Reported, with a slip of one entity; observed, answered, agreed to. */
async function anio2023(cifras: Cifras): Promise<void> {
  const P = ['--periodo', '2023-anual'];
  await hacer(
    0,
    ...['formatos', ruta('libro.xlsx'), ...P, '--salida', ruta('salen')],
    ...['--anotar', ruta('enviado.xlsx')],
  );
  const mal: Cifras = new Map([...cifras, ['Servicio 18', { valor: 5 }]]);
  devolver('salen', 'vuelven', (libro) => llenar(libro, mal));
  await hacer(
    0,
    ...['consolidar', ruta('enviado.xlsx'), ruta('vuelven'), ...P],
    ...['--aceptar', 'todo', '--salida', ruta('recibido.xlsx')],
  );
  expect(reporte('recibido.xlsx', '18')).toMatchObject({ Valor: 5 });

  const texto = 'El valor no es el del acta.';
  await hacer(
    1,
    ...['observar', ruta('recibido.xlsx'), ...P, '--texto', texto, '--en', 'Servicio 18'],
    ...['--salida', ruta('observado.xlsx')],
  );
  await hacer(0, 'oficios', ruta('observado.xlsx'), ...P, '--salida', ruta('oficios'));
  expect(readdirSync(ruta('oficios')).filter((n) => n.startsWith('oficio-'))).toHaveLength(1);
  await hacer(0, 'formatos', ruta('observado.xlsx'), ...P, '--salida', ruta('otra vez'));

  const [, observaciones] = tablasDelFormato({ anio: 2023, periodo: 'Anual' });
  let respondidos = 0;
  devolver('otra vez', 'vuelven otra vez', (libro) => {
    if (!libro.table('tblFormatoObservaciones')) return;
    respondidos++;
    llenar(libro, cifras);
    const lugar = lugarDe(libro, observaciones);
    expect(valorEn(lugar, 0, 'observacion')).toBe(texto);
    ponEnFormato(lugar, 0, 'respuesta', 'Corregido');
  });
  expect(respondidos).toBe(1);
  await hacer(
    0,
    ...['consolidar', ruta('observado.xlsx'), ruta('vuelven otra vez'), ...P],
    ...['--aceptar', 'todo', '--salida', ruta('subsanado.xlsx')],
  );
  expect(reporte('subsanado.xlsx', '18')).toMatchObject({
    ...{ Valor: cifras.get('Servicio 18')!.valor, 'Estado de revisión': 'Subsanado' },
    Observación: `${texto}\nRespuesta: Corregido`,
  });
  // Nothing is official until a person agrees.
  const sinNadie = ruta('sin nadie.json');
  await pnftp('evaluar', ruta('subsanado.xlsx'), '--salida', ruta('x.xlsx'), '--json', sinNadie);
  expect(indiceEn(sinNadie)).not.toBe('22.2');
  await hacer(
    0,
    ...['observar', ruta('subsanado.xlsx'), ...P, '--conforme', 'todo'],
    ...['--salida', ruta('conforme.xlsx')],
  );
}

const datosDe = (archivo: string) =>
  JSON.parse(readFileSync(archivo, 'utf8')) as {
    indiceGestion: { valor: unknown };
    compromisos: readonly unknown[];
  };
const indiceEn = (archivo: string): string => {
  const { valor } = datosDe(archivo).indiceGestion;
  return typeof valor === 'number' ? valor.toFixed(1) : 'ND';
};

/** Evaluated to what was published, and closed. */
async function cierre(): Promise<void> {
  const json = ruta('2023.json');
  const evaluado = ruta('evaluado.xlsx');
  await pnftp('evaluar', ruta('conforme.xlsx'), '--salida', evaluado, '--json', json);
  expect([indiceEn(json), datosDe(json).compromisos.length]).toEqual(['22.2', 13]);
  const dicho = await hacer(0, 'cerrar', evaluado, '--salida', ruta('cerrado.xlsx'));
  expect(dicho).toMatch(/C2023-[0-9A-Z]{6}/);
}

/** What a year brings: an extension, a transfer, a target of August. */
async function abre2024(): Promise<void> {
  const libro = leer('cerrado.xlsx');
  await cambiarAnio(openFile(libro), 2024, contexto);
  parametro(libro, 'fecha_referencia', '2024-08-05');
  const filas = filasDe(libro, 'tblEnvios');
  const pnp = filas.findIndex((f) => f.Entidad === 'PNP');
  const prorroga = { Año: 2024, Periodo: 'Semestre I', Prórroga: serieDeFecha('2024-08-20') };
  for (const [titulo, valor] of Object.entries(prorroga))
    pon(libro, 'tblEnvios', pnp, titulo, valor);
  const traspaso = {
    ...{ Tipo: 'Servicio', Código: '14', 'Desde el año': 2024, 'Desde el periodo': 'Semestre I' },
    ...{ 'De la entidad': 'MINEM', 'A la entidad': 'PCM', Documento: 'DS 1-2024-PCM' },
  };
  for (const [titulo, valor] of Object.entries(traspaso))
    pon(libro, 'tblTraspasos', 0, titulo, valor);
  writeFileSync(ruta('empieza.xlsx'), libro.save());
  await hacer(
    0,
    ...['version', ruta('empieza.xlsx'), '--indicador', 'Servicio 18', '--desde', '2024'],
    ...['--documento', 'RM 9-2024', '--aprobada', '2024-08-15', '--metas', '2024=99'],
    ...['--salida', ruta('2024.xlsx')],
  );
}

/** The first semester: who is asked for what and by when, and what is said of last year's matrix. */
async function semestre(): Promise<void> {
  const P = ['--periodo', '2024-I'];
  const json = ruta('formatos.json');
  await hacer(0, 'formatos', ruta('2024.xlsx'), ...P, '--salida', ruta('2024-I'), '--json', json);
  const { formatos } = JSON.parse(readFileSync(json, 'utf8')) as {
    formatos: readonly {
      readonly entidad: string;
      readonly limite: string;
      readonly indicadores: readonly string[];
      readonly compromisos: number;
    }[];
  };
  const de = (entidad: string) => formatos.find((f) => f.entidad === entidad)!;
  expect(de('PNP').limite).toBe('2024-08-20');
  expect(de('SUNAFIL').limite).toBe('2024-07-31');
  // What passed to another entity went with its commitment.
  expect(de('PCM')).toMatchObject({ indicadores: ['Servicio 14'], compromisos: 1 });
  expect(formatos.find((f) => f.entidad === 'MINEM')).toBeUndefined();

  const [deReporte, , deCompromisos] = tablasDelFormato(SEMESTRE);
  devolver('2024-I', 'vuelve 2024-I', (libro, nombre) => {
    const reportado = lugarDe(libro, deReporte);
    for (let i = 0; i < reportado.filas; i++) ponEnFormato(reportado, i, 'valor', 10);
    if (!nombre.includes('-PCM-')) return;
    const lugar = lugarDe(libro, deCompromisos);
    ponEnFormato(lugar, 0, 'estado', 'En proceso');
    ponEnFormato(lugar, 0, 'comentario', 'Curso en marcha');
  });
  const consolidado = ruta('semestre.xlsx');
  const resto = ['--aceptar', 'todo', '--salida', consolidado];
  await hacer(0, 'consolidar', ruta('2024.xlsx'), ruta('vuelve 2024-I'), ...P, ...resto);
  const dicho = compromisos('semestre.xlsx').find((f) => f.Código === '14');
  expect(dicho).toMatchObject({ Comentario: 'Curso en marcha', Año: 2023 });
  await hacer(
    0,
    ...['observar', consolidado, ...P, '--conforme', 'todo', '--salida', ruta('oficial.xlsx')],
  );
  const evaluado = ruta('evaluado-2024.xlsx');
  await pnftp('evaluar', ruta('oficial.xlsx'), '--salida', evaluado);
  expect(existsSync(evaluado)).toBe(true);
}

it('2023 comes to the published figures, and 2024 goes on from there', async () => {
  const { libro, cifras } = await antesDeReportar();
  writeFileSync(ruta('libro.xlsx'), libro.save());
  await anio2023(cifras);
  await cierre();
  await abre2024();
  await semestre();
  // Last year's matrix is all there, to be followed up; its published figures too.
  const filas = compromisos('evaluado-2024.xlsx');
  expect(filas.filter((f) => f.Año === 2023)).toHaveLength(13);
  expect(filas.find((f) => f.Código === '14' && f.Año === 2023)).toMatchObject({
    ...{ 'Estado de cumplimiento': 'En proceso', Comentario: 'Curso en marcha' },
    Origen: 'De otro año',
  });
  const cierres = filasDe(leer('evaluado-2024.xlsx'), 'tblCierres').filter((f) => f.Año === 2023);
  expect(cierres.find((f) => f.Medida === 'Índice de gestión')).toMatchObject({
    ...{ Publicado: '22.2', Rectificado: null },
  });
  // The target of August judged no semester that had ended.
  const json = ruta('hallazgos.json');
  await pnftp('validar', ruta('oficial.xlsx'), '--json', json);
  const { hallazgos } = JSON.parse(readFileSync(json, 'utf8')) as {
    hallazgos: readonly { readonly regla: string; readonly mensaje: string }[];
  };
  const dicho = hallazgos.find(({ regla }) => regla === 'semestreConOtraVersion');
  expect(dicho?.mensaje).toContain('2024-08-15');
}, 180_000);
