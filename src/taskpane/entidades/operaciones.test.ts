/** What the pane accepts of files that came back is noted as received, as the command line does. */
import { unzipSync } from 'fflate';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, pon } from '../../../test/acciones/ayuda';
import { abrirFormato, deEntidad, evaluado, hacer } from '../../../test/entidades/ayuda';
import type { ResultadoConsolidar } from '../../acciones';
import { entidadesDe } from './operaciones';

const marcha = { onProgress: () => undefined, signal: new AbortController().signal };

const detras = (libro: Workbook, alHacer: (dado: ResultadoConsolidar) => void = () => undefined) =>
  entidadesDe({
    libro: openFile(libro),
    idioma: 'es',
    contexto: () => contexto,
    hecho: (dado) => {
      if ('hecha' in dado) alHacer(dado);
      return {} as ReturnType<Parameters<typeof entidadesDe>[0]['hecho']>;
    },
  });

it('what was accepted of a file is noted once, with its file and code', async () => {
  const libro = await evaluado();
  const formato = deEntidad(await hacer(libro, '2024-I'), 'MINEM');
  const devuelto = await abrirFormato(formato);
  pon(devuelto, 'tblFormatoReporte', 0, 'Valor (casilla\u00a07)', 12);
  const bytes = devuelto.save();
  const archivo = { name: 'm.xlsx', arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  const dados: ResultadoConsolidar[] = [];
  const entidades = detras(libro, (dado) => dados.push(dado));
  for (let vez = 0; vez < 2; vez++) {
    await entidades.recibir([archivo], '2024-I', marcha);
    await entidades.aceptar({ que: 'todo' }, marcha);
  }
  expect(dados[0]!.notas.join()).toContain('filas anotadas');
  const recibidas = filasDe(libro, 'tblRecepciones').filter((f) => f.Entidad !== null);
  expect(recibidas).toMatchObject([
    { Entidad: 'MINEM', Entrega: 1, Archivo: 'm.xlsx', Código: formato.marca.codigo },
  ]);
});

it('letters are made one alone as it is, and several in one zip', async () => {
  const entidades = detras(await evaluado());
  const { titulo, oficios } = await entidades.oficios('2024-I', marcha);
  expect(titulo).toBe(`${oficios.length} oficios de 2024-I`);
  const suyo = oficios.find(({ entidad }) => entidad === 'MINEM')!;
  expect(suyo.que).toBe('Recordatorio: 1 indicador');
  const uno = entidades.archivoDeOficios([suyo.archivo]);
  expect(uno.nombre).toBe('recordatorio-2024-I-MINEM.docx');
  const todos = entidades.archivoDeOficios(oficios.map(({ archivo }) => archivo));
  expect(todos.nombre).toBe('Oficios 2024-I.zip');
  const dentro = unzipSync(todos.bytes);
  expect(Object.keys(dentro).sort()).toEqual(oficios.map(({ archivo }) => archivo).sort());
  expect(Buffer.from(dentro[suyo.archivo]!).equals(Buffer.from(uno.bytes))).toBe(true);
});

it('a ficha gets a version, and loses it again', async () => {
  const libro = await evaluado();
  const entidades = detras(libro);
  const suya = (fichas: Awaited<ReturnType<typeof entidades.fichas>>) =>
    fichas.find(({ clave }) => clave === 'Servicio 18')!;
  const { tipo, codigo, anios, metas } = suya(await entidades.fichas(marcha));
  expect(anios).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  const pedido = {
    ...{ tipo, codigo, desde: 2024, documento: 'RM 9-2024', aprobada: null },
    ...{ textos: {}, metas: new Map([[2024, 99]]) },
  };
  const { fichas, deshacer } = await entidades.version(pedido, marcha);
  expect([suya(fichas).metas.get(2024), suya(fichas).anios[0], deshacer]).toEqual([
    '99',
    2025,
    true,
  ]);
  const vuelta = await entidades.version('deshacer', marcha);
  expect([suya(vuelta.fichas).metas, vuelta.deshacer]).toEqual([metas, false]);
});
