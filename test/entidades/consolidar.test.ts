/**
 * The PNFTP 2023 workbook without its reports, split into formatos, filled in with the figures that
 * it was published with, sent back in every way by its name, consolidated and evaluated again.
 */
import {
  escribirAceptados,
  esperarArchivos,
  evaluarLibro,
  formatos,
  leerVersion,
  recibirArchivo,
} from '../../src/acciones';
import { tablasDelFormato } from '../../src/entidades/formato';
import { libroDeFormato } from '../../src/entidades/libro';
import type { FormatoDeEntidad } from '../../src/entidades/reparto';
import {
  aceptados,
  Recepcion,
  sinArchivo,
  type Aceptacion,
} from '../../src/entidades/recibir/revisar';
import type { Recibido, Revision } from '../../src/entidades/recibir/tipos';
import { comparar, sonIguales } from '../../src/libro/comparar';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import type { CellValue } from '@pnftp/xlsx/plan';
import { contexto, filaDe, filasDe, libroPnftp, pon, reabrir } from '../acciones/ayuda';
import { antesDeReportar } from './ayuda';
import {
  llenado,
  lugarDe,
  MODOS,
  ponEnFormato,
  valorEn,
  type Cifras,
  type Modo,
} from './devueltos';

const PERIODO = '2023-anual';

let base: Uint8Array;
let cifras: Cifras;
let hechos: readonly FormatoDeEntidad[];
const nacional = (): Workbook => openWorkbook(base);

beforeAll(async () => {
  const antes = await antesDeReportar();
  base = antes.libro.save();
  cifras = antes.cifras;
  hechos = (await formatos(openFile(nacional()), contexto, PERIODO)).formatos;
});

interface Archivo {
  readonly nombre: string;
  readonly libro: Workbook;
}

const de = (entidad: string): FormatoDeEntidad =>
  hechos.find(({ origen }) => origen.entidad === entidad)!;

const cambiado = async (
  entidad: string,
  cambia: (libro: Workbook) => void = () => undefined,
  suyas = cifras,
): Promise<Archivo> => {
  const formato = de(entidad);
  const libro = await llenado(formato, suyas);
  cambia(libro);
  return { nombre: `${formato.marca.codigo}.xlsx`, libro: openWorkbook(libro.save()) };
};

async function revisar(libro: Workbook, archivos: readonly Archivo[]): Promise<Revision> {
  const espera = await esperarArchivos(openFile(libro), contexto, PERIODO);
  const recepcion = new Recepcion();
  for (const { nombre, libro: suyo } of archivos) {
    recepcion.toma(await recibirArchivo(nombre, openFile(suyo), espera));
  }
  return recepcion.revision();
}

async function consolidar(
  libro: Workbook,
  archivos: readonly Archivo[],
  aceptacion: Aceptacion,
): Promise<Revision> {
  const revision = await revisar(libro, archivos);
  await escribirAceptados(openFile(libro), contexto, aceptados(revision, aceptacion));
  return revision;
}

const unico = ({ archivos }: Revision): Omit<Recibido, 'propuestas'> => archivos[0]!;
const clases = (revision: Revision): string[] =>
  unico(revision).hallazgos.map(({ clase }) => clase);

describe('every way to send it back', () => {
  let archivos: Archivo[];
  beforeAll(async () => {
    const modos = Object.keys(MODOS) as Modo[];
    archivos = [];
    for (const [i, { origen }] of hechos.entries()) {
      const modo = modos[i % modos.length]!;
      archivos.push(await cambiado(origen.entidad, MODOS[modo]));
    }
    // The ways outnumber nobody: each has been used.
    expect(hechos.length).toBeGreaterThanOrEqual(modos.length);
  }, 120_000);

  it('brings the same figures, Enviado, and after a person agrees the same evaluation', async () => {
    const libro = nacional();
    const revision = await consolidar(libro, archivos, { que: 'blancos' });
    expect(revision.archivos.filter(({ rechazo }) => rechazo)).toEqual([]);
    expect(revision.conflictos).toEqual([]);
    expect(revision.cambios.filter(({ clase }) => clase === 'cambia')).toEqual([]);
    const valores = revision.cambios.filter(({ campo }) => campo === 'valor');
    expect(valores.filter(({ duda }) => !duda)).toHaveLength(valores.length);

    const llenas = filasDe(libro, 'tblReportes').filter((f) => f.Tipo);
    expect(llenas.map((f) => f['Estado de revisión'])).toEqual(llenas.map(() => 'Enviado'));
    for (const f of llenas) {
      const suya = cifras.get(`${f.Tipo} ${f.Código}`)!;
      expect([f.Código, f.Valor]).toEqual([f.Código, suya.valor]);
      expect([f.Código, f.Numerador]).toEqual([f.Código, suya.numerador]);
    }
    // Nothing is official yet.
    const enviado = await evaluarLibro(openFile(reabrir(libro)), contexto);
    expect(enviado.evaluacion!.indicadores.filter((i) => i.origen === 'reportes')).toEqual([]);

    filasDe(libro, 'tblReportes').forEach((f, i) => {
      if (f.Tipo) pon(libro, 'tblReportes', i, 'Estado de revisión', 'Conforme');
    });
    const { evaluacion } = await evaluarLibro(openFile(reabrir(libro)), contexto);
    expect((evaluacion!.indiceGestion.valor as number).toFixed(1)).toBe('22.2');
    expect(evaluacion!.compromisos).toHaveLength(13);
  }, 120_000);

  it('each accepted change is in the Bitácora, and a second time nothing changes', async () => {
    const libro = nacional();
    const { cambios } = await consolidar(libro, archivos, { que: 'todo' });
    const bitacora = filasDe(libro, 'tblBitacora').filter((f) => f.Acción === 'Consolidar');
    expect(bitacora.length).toBeGreaterThanOrEqual(cambios.length);
    expect(
      bitacora.every((f) => /: PNFTP-2023-A-\w+-\w{4}\.xlsx, .+![A-Z]+\d+$/.test(String(f.Origen))),
    ).toBe(true);
    const primera = reabrir(libro);
    const antes = await leerVersion(openFile(primera), contexto);
    const otra = await consolidar(primera, archivos, { que: 'todo' });
    expect(otra.cambios).toEqual([]);
    expect(sonIguales(comparar(antes, await leerVersion(openFile(primera), contexto)))).toBe(true);
  }, 120_000);

  it('nothing is written before it is accepted', async () => {
    const libro = nacional();
    await consolidar(libro, archivos.slice(0, 3), { que: 'nada' });
    expect(libro.table('tblBitacora')).toBeNull();
    expect(filasDe(libro, 'tblReportes').filter((f) => f.Tipo)).toEqual([]);
  });
});

describe('whose it is', () => {
  it.each<[string, (libro: Workbook) => void, string]>([
    ['lost mark, code in a cell', (l) => l.removeName('PNFTP_formato'), 'sinMarca'],
  ])('%s', async (_, cambia, clase) => {
    const revision = await revisar(nacional(), [
      { ...(await cambiado('SUNAFIL', cambia)), nombre: 'avance final (2).xlsx' },
    ]);
    expect(unico(revision)).toMatchObject({ rechazo: null, entidad: 'SUNAFIL' });
    expect(clases(revision)).toEqual([clase]);
    expect(revision.cambios.length).toBeGreaterThan(0);
  });

  it('a workbook that is no formato is pointed to Importar', async () => {
    const revision = await revisar(nacional(), [
      { nombre: 'mi tabla.xlsx', libro: await libroPnftp() },
    ]);
    expect(unico(revision).rechazo).toEqual({ clase: 'noEsFormato', detalle: '' });
  });

  it('of another period, another policy, or empty', async () => {
    const libro = nacional();
    const semestre = (await formatos(openFile(libro), contexto, '2023-I')).formatos[0]!;
    const otra = nacional();
    const fila = filasDe(otra, 'tblPolitica').findIndex((f) => f.Clave === 'nombre');
    pon(otra, 'tblPolitica', fila, 'Valor', 'Política de otra cosa');
    const ajeno = (await formatos(openFile(otra), contexto, PERIODO)).formatos[0]!;
    const archivos = [
      { nombre: 'a.xlsx', libro: await llenado(semestre, cifras) },
      { nombre: 'b.xlsx', libro: await llenado(ajeno, cifras) },
      await cambiado('SUNAFIL', undefined, new Map()),
    ];
    const { archivos: dichos, cambios } = await revisar(libro, archivos);
    expect(dichos.map(({ rechazo }) => rechazo?.clase)).toEqual([
      'otroPeriodo',
      'otraPolitica',
      'vacio',
    ]);
    expect(cambios).toEqual([]);
  });

  it('an earlier version is taken by its name alone', async () => {
    const viejo = await cambiado('SUNAFIL');
    const libro = nacional();
    pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '1.1'), 'LE 2023', 9.9);
    const revision = await revisar(libro, [viejo]);
    expect(clases(revision)).toEqual(['anterior']);
    expect(aceptados(revision, { que: 'blancos' })).toEqual([]);
    const suyos = aceptados(revision, { que: 'entidades', entidades: ['sunafil'] });
    expect(suyos).toHaveLength(revision.cambios.length);
    expect(sinArchivo(revision, ['SUNAFIL', 'MINSA'])).toEqual(['MINSA']);
  });
});

describe('what was done to it', () => {
  const en = (cambia: (libro: Workbook, lugar: ReturnType<typeof lugarDe>) => void) =>
    cambiado('SUNAFIL', (libro) => cambia(libro, lugarDe(libro)));
  const hallazgo = async (archivo: Archivo, clase: string) => {
    const revision = await revisar(nacional(), [archivo]);
    return {
      revision,
      suyo: unico(revision).hallazgos.find((h) => h.clase === clase),
      valor: revision.cambios.find((c) => c.campo === 'valor' && c.clave.codigo === '1.1'),
    };
  };

  it('a locked cell that was changed is told with what it said, and not taken', async () => {
    const archivo = await en((_, lugar) => ponEnFormato(lugar, 0, 'logroEsperado', 1));
    const { suyo, revision } = await hallazgo(archivo, 'bloqueadaCambiada');
    expect(suyo).toMatchObject({ tipo: 'OP', codigo: '1.1', encontrado: '1', esperado: '8.9' });
    expect(revision.cambios.some(({ despues }) => despues === 1)).toBe(false);
  });

  it('a row that was deleted, and one that was added', async () => {
    const archivo = await cambiado('MININTER', (libro) => {
      const lugar = lugarDe(libro);
      ponEnFormato(lugar, 0, 'codigo', '99');
    });
    const revision = await revisar(nacional(), [archivo]);
    expect(clases(revision)).toEqual(
      expect.arrayContaining(['filaAgregada', 'filaBorrada', 'bloqueadaCambiada'].slice(0, 2)),
    );
    expect(revision.cambios.some(({ clave }) => clave.codigo === '99')).toBe(false);
  });

  it.each<[CellValue, string, CellValue | undefined, boolean]>([
    ['6,9', 'numeroComoTexto', 6.9, false],
    ['6.9 %', 'numeroComoTexto', 6.9, false],
    ['1,382', 'dosLecturas', undefined, false],
    ['seis', 'noValido', undefined, false],
    [{ error: '#REF!' }, 'celdaConError', undefined, false],
  ])('the figure %p: %s', async (escrito, clase, tomado, duda) => {
    const archivo = await en((_, lugar) => ponEnFormato(lugar, 0, 'valor', escrito));
    const { suyo, valor } = await hallazgo(archivo, clase);
    expect(suyo).toMatchObject({
      codigo: '1.1',
      columna: expect.stringMatching(/^Valor \(casilla\s7\)$/) as string,
    });
    expect(valor?.despues).toBe(tomado);
    if (valor) expect(valor.duda).toBe(duda);
  });

  it('a percentage as a fraction: sure by its format, or by N / D; else doubtful', async () => {
    const conFormato = await en((_, lugar) => {
      ponEnFormato(lugar, 0, 'valor', 0.069);
      const { hoja, fila, columnas } = lugar;
      const area = { row: fila + 1, column: columnas.get('valor')!, rows: 1, columns: 1 };
      hoja.applyStyle(area, { numberFormat: '0.0%' });
    });
    expect((await hallazgo(conFormato, 'fraccion')).valor).toMatchObject({
      despues: 6.9,
      duda: false,
    });
    const conRazon = await en((_, lugar) => ponEnFormato(lugar, 0, 'valor', 0.069));
    expect((await hallazgo(conRazon, 'fraccion')).valor).toMatchObject({
      despues: 6.9,
      duda: false,
    });
    const sola = await en((_, lugar) => {
      for (const campo of ['numerador', 'denominador']) ponEnFormato(lugar, 0, campo, null);
      ponEnFormato(lugar, 0, 'valor', 0.5);
    });
    expect((await hallazgo(sola, 'pareceFraccion')).valor).toMatchObject({
      despues: 0.5,
      duda: true,
    });
  });

  it.each(['=1+1', '+51', '-cmd', '@SUM(A1)', '\t=1+1', '\r\n=2'])(
    'a text that begins like %p comes in as text, also out of a CSV',
    async (escrito) => {
      const archivo = await en((_, lugar) => ponEnFormato(lugar, 0, 'sustento', escrito));
      const libro = nacional();
      await consolidar(libro, [archivo], { que: 'todo' });
      const [fila] = filasDe(reabrir(libro), 'tblReportes').filter((f) => f.Código === '1.1');
      expect(fila!.Sustento).toBe(`'${escrito.trim()}`);
      // Again, and it does not grow.
      expect((await revisar(libro, [archivo])).cambios).toEqual([]);
    },
  );

  it('what may name a person is told at its cell, a figure is not', async () => {
    const archivo = await en((_, lugar) =>
      ponEnFormato(
        lugar,
        0,
        'sustento',
        'Ana, DNI 45678912, 987 654 321, ana@minam.gob.pe; 12,345,678 soles; 31/12/2023; 2023-20231231',
      ),
    );
    const revision = await revisar(nacional(), [archivo]);
    expect(clases(revision).sort()).toEqual(['correo', 'documento', 'telefono']);
    const limpio = await en((_, lugar) =>
      ponEnFormato(lugar, 0, 'sustento', 'Se atendió a 12345678.5 y 1,234,567 personas en 2023'),
    );
    expect(clases(await revisar(nacional(), [limpio]))).toEqual([]);
  });
});

describe('two files of one entity', () => {
  it('agree, or conflict and wait for a person', async () => {
    const uno = await cambiado('SUNAFIL');
    const igual = { ...(await cambiado('SUNAFIL')), nombre: 'copia.xlsx' };
    const libro = nacional();
    expect((await revisar(libro, [uno, igual])).conflictos).toEqual([]);
    const otro = await cambiado('SUNAFIL', (l) => ponEnFormato(lugarDe(l), 0, 'valor', 7));
    const revision = await consolidar(libro, [uno, { ...otro, nombre: 'otro.xlsx' }], {
      que: 'todo',
    });
    expect(revision.conflictos).toMatchObject([
      { campo: 'valor', clave: { codigo: '1.1' }, dicen: [{ despues: 6.9 }, { despues: 7 }] },
    ]);
    const [fila] = filasDe(libro, 'tblReportes').filter((f) => f.Código === '1.1');
    expect([fila!.Valor, fila!.Numerador]).toEqual([null, 132]);
  });
});

it('what a person agreed to is not changed by a file; a rectification is a row of its own', async () => {
  const libro = nacional();
  await consolidar(libro, [await cambiado('SUNAFIL')], { que: 'todo' });
  const fila = filasDe(libro, 'tblReportes').findIndex((f) => f.Código === '1.1');
  pon(libro, 'tblReportes', fila, 'Estado de revisión', 'Conforme');
  const pone = (estado: CellValue) => (l: Workbook) => {
    ponEnFormato(lugarDe(l), 0, 'valor', 50);
    ponEnFormato(lugarDe(l), 0, 'estadoDato', estado);
  };
  const otra = await revisar(libro, [await cambiado('SUNAFIL', pone('Definitivo'))]);
  expect(clases(otra)).toContain('yaConforme');
  expect(otra.cambios.filter(({ clave }) => clave.codigo === '1.1')).toEqual([]);
  await consolidar(libro, [await cambiado('SUNAFIL', pone('Rectificado'))], { que: 'todo' });
  expect(
    filasDe(libro, 'tblReportes')
      .filter((f) => f.Código === '1.1')
      .map((f) => [f['Estado del dato'], f.Valor, f['Estado de revisión']]),
  ).toEqual([
    ['Definitivo', 6.9, 'Conforme'],
    ['Rectificado', 50, 'Enviado'],
  ]);
});

it('reads each row where it is, whatever stands beside it', async () => {
  const { libro } = await cambiado('SUNAFIL', MODOS.tabla_movida);
  expect(valorEn(lugarDe(libro), 0, 'codigo')).toBe('1.1');
});

it('an answer stands below its observation, the evidence of a commitment below its comment, once', async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  const fila = filasDe(libro, 'tblReportes').findIndex((f) => f.Código === '1.1');
  pon(libro, 'tblReportes', fila, 'Observación', 'Falta el padrón');
  pon(libro, 'tblReportes', fila, 'Estado de revisión', 'Observado');
  const { formatos: suyos } = await formatos(openFile(libro), contexto, '2024-I');
  const formato = suyos.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
  const vuelto = openWorkbook(await libroDeFormato(formato));
  const [, observaciones, compromisos] = tablasDelFormato({ anio: 2024, periodo: 'Semestre I' });
  ponEnFormato(lugarDe(vuelto, observaciones), 0, 'respuesta', 'Se adjunta\nel padrón');
  const lugar = lugarDe(vuelto, compromisos);
  ponEnFormato(lugar, 0, 'estado', 'En proceso');
  ponEnFormato(lugar, 0, 'comentario', 'Hay avance');
  ponEnFormato(lugar, 0, 'medioVerificacion', 'Acta 3');
  const recibe = async () => {
    const espera = await esperarArchivos(openFile(libro), contexto, '2024-I');
    const recepcion = new Recepcion();
    recepcion.toma(await recibirArchivo('a.xlsx', openFile(vuelto), espera));
    return recepcion.revision();
  };
  const revision = await recibe();
  await escribirAceptados(openFile(libro), contexto, aceptados(revision, { que: 'todo' }));
  expect(filasDe(libro, 'tblReportes')[fila]).toMatchObject({
    Observación: 'Falta el padrón\nRespuesta: Se adjunta el padrón',
    'Estado de revisión': 'Subsanado',
  });
  const [clave] = formato.filas.tblFormatoCompromisos;
  const suya = filasDe(libro, 'tblCompromisos').find((f) => f.Código === clave!.codigo);
  expect([suya!['Estado de cumplimiento'], suya!.Comentario]).toEqual([
    'En proceso',
    'Hay avance\nMedio de verificación: Acta 3',
  ]);
  // The answer is none of what went out: the formato is the same, and so is a second file of it.
  const otra = await recibe();
  expect(otra.cambios).toEqual([]);
  expect(clases(otra)).toEqual([]);
  const despues = (await formatos(openFile(libro), contexto, '2024-I')).formatos;
  const suyo = despues.find(({ origen }) => origen.entidad === 'SUNAFIL')!;
  expect(suyo.marca).toEqual(formato.marca);
  // What is asked besides makes it another one.
  pon(libro, 'tblReportes', fila, 'Observación', 'Falta el padrón\nRespuesta: x\nFalta la firma');
  expect(clases(await recibe())).toEqual(['anterior']);
});
