/** Open data: what a public validator says of them, and what must not be among them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package, validate } from 'datapackage';
import { evaluarLibro } from '../../src/acciones';
import { openFile, openWorkbook, type Workbook } from '@pnftp/xlsx';
import { contexto, filaDe, libroPnftp, pon } from '../acciones/ayuda';
import { enCarpeta, pnftp } from './ayuda';

const { ruta } = enCarpeta();
let evaluado: Uint8Array;
beforeAll(async () => {
  const libro = await libroPnftp();
  await evaluarLibro(openFile(libro), contexto);
  evaluado = libro.save();
});

async function exporta(cambia: (libro: Workbook) => void = () => undefined, ...mas: string[]) {
  const libro = openWorkbook(evaluado);
  cambia(libro);
  writeFileSync(ruta('libro.xlsx'), libro.save());
  return pnftp('exportar', ruta('libro.xlsx'), '--salida', ruta('datos'), ...mas);
}

const lee = (archivo: string) => readFileSync(join(ruta('datos'), archivo), 'utf8');

/** The rows of a resource, cast and checked by the validator, keys of other tables among them. */
async function filasDe(recurso: string): Promise<Record<string, unknown>[]> {
  const paquete = await Package.load(ruta('datos', 'datapackage.json'), { strict: true });
  const tabla = paquete.getResource(recurso)!;
  expect(await tabla.checkRelations()).toBe(true);
  return (await tabla.read({ keyed: true, relations: false })) as Record<string, unknown>[];
}

it('is a data package that a public validator accepts, row by row', async () => {
  const { estado, out, err } = await exporta();
  expect([estado, err]).toEqual([0, '']);
  expect(readdirSync(ruta('datos')).sort()).toEqual([
    'compromisos.csv',
    'datapackage.json',
    'indicadores.csv',
    'objetivos.csv',
    'resultado.json',
  ]);
  expect(await validate(JSON.parse(lee('datapackage.json')) as object)).toMatchObject({
    valid: true,
    errors: [],
  });
  const indicadores = await filasDe('indicadores');
  expect(out).toContain(`indicadores.csv: ${indicadores.length} filas`);
  expect(await filasDe('objetivos')).not.toHaveLength(0);
  expect(await filasDe('compromisos')).toHaveLength(13);
  const uno = indicadores.find(
    ({ tipo, codigo, anio }) => tipo === 'OP' && codigo === '1.1' && anio === 2023,
  );
  expect(uno).toMatchObject({
    logro_esperado: 8.9,
    valor_obtenido: 6.9,
    nivel_tipo1: 'intermedio',
    avance_tipo1_causa: null,
  });
  expect(uno!.avance_tipo1).toBeCloseTo(77.528, 3);
});

it('a validator that is told otherwise complains: it does look', async () => {
  await exporta();
  const paquete = JSON.parse(lee('datapackage.json')) as {
    resources: { schema: { fields: { name: string; type: string }[] } }[];
  };
  const campo = paquete.resources[0]!.schema.fields.find(({ name }) => name === 'indicador')!;
  campo.type = 'integer';
  writeFileSync(ruta('datos', 'datapackage.json'), JSON.stringify(paquete));
  await expect(filasDe('indicadores')).rejects.toThrow();
  campo.type = 'nada';
  expect(await validate(paquete)).toMatchObject({ valid: false });
});

it('every column says what it is, and a blank figure why', async () => {
  await exporta();
  const { resources } = JSON.parse(lee('datapackage.json')) as {
    resources: { schema: { fields: { name: string; description?: string }[] } }[];
  };
  const campos = resources.flatMap(({ schema }) => schema.fields);
  expect(campos.filter(({ description }) => !description)).toEqual([]);
  const filas = await filasDe('indicadores');
  for (const cifra of [
    'linea_base',
    'logro_esperado',
    'valor_obtenido',
    'avance_tipo1',
    'avance_tipo2',
  ]) {
    const deMas = filas.filter(
      (fila) => (fila[cifra] === null) !== (fila[`${cifra}_causa`] !== null),
    );
    expect([cifra, deMas]).toEqual([cifra, []]);
  }
});

it('a text that looks like a formula stays a text, and comes back as it was', async () => {
  const textos = ['=1+1', '+51 Lima', '-dos', '@x', "'ya", '\ttab', 'a,"b"\nc', 'igual =1'];
  await exporta((libro) =>
    textos.forEach((texto, i) => pon(libro, 'tblCompromisos', i, 'Recomendación', texto)),
  );
  const dados = (await filasDe('compromisos')).map(({ recomendacion }) => String(recomendacion));
  for (const dado of dados) expect(dado).not.toMatch(/^[=+\-@\t\r]/);
  expect(dados.slice(0, textos.length).map((dado) => dado.replace(/^'/, ''))).toEqual(textos);
  expect(lee('compromisos.csv')).toContain('"a,""b""\nc"');
});

it('has nothing that must not be published, in any of its files', async () => {
  const { estado } = await exporta((libro) => {
    for (const titulo of ['Sustento', 'Enlace de evidencia', 'Observación', 'Reportado por']) {
      pon(libro, 'tblReportes', 0, titulo, `secreto-${titulo}`);
    }
    pon(libro, 'tblCompromisos', 0, 'Comentario', 'secreto-comentario');
    pon(libro, 'tblCompromisos', 1, 'Motivo de exclusión', 'secreto-motivo');
    for (const titulo of ['Entidad que reporta', 'Unidad que reporta']) {
      pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '1.1'), titulo, 'secreto-informante');
    }
  });
  expect(estado).toBe(0);
  for (const archivo of readdirSync(ruta('datos'))) {
    expect([archivo, lee(archivo).match(/secreto[\w-]*|hallazgo|justificad/gi)]).toEqual([
      archivo,
      null,
    ]);
  }
  // Whom the matrix leaves out with a reason is not published in it.
  expect(await filasDe('compromisos')).toHaveLength(12);
});

it('asks about texts that may name a person, and writes nothing before', async () => {
  const conDni = (libro: Workbook) =>
    pon(libro, 'tblCompromisos', 2, 'Recomendación', 'Atender a la persona con DNI 45678912');
  const { estado, err } = await exporta(conDni);
  expect(estado).toBe(2);
  expect(err).toContain('compromisos:3:recomendacion (número de documento): Atender a la persona');
  expect(readdirSync(ruta())).toEqual(['libro.xlsx']);
  expect((await exporta(conDni, '--aceptar', 'compromisos:3:recomendacion')).estado).toBe(0);
});

it('replaces nothing that is another: the same data are the same files', async () => {
  await exporta();
  expect((await exporta()).estado).toBe(0);
  const { estado, err } = await exporta((libro) =>
    pon(libro, 'tblIndicadores', filaDe(libro, 'OP', '1.1'), 'VO 2023', 7),
  );
  expect(estado).toBe(2);
  expect(err).toContain('ya existe');
  expect(err).toContain('resultado.json');
});
