/** What the pane accepts of files that came back is noted as received, as the command line does. */
import { openFile } from '@pnftp/xlsx';
import { contexto, filasDe, pon } from '../../../test/acciones/ayuda';
import { abrirFormato, deEntidad, evaluado, hacer } from '../../../test/entidades/ayuda';
import type { ResultadoConsolidar } from '../../acciones';
import { entidadesDe } from './operaciones';

it('what was accepted of a file is noted once, with its file and code', async () => {
  const libro = await evaluado();
  const formato = deEntidad(await hacer(libro, '2024-I'), 'MINEM');
  const devuelto = await abrirFormato(formato);
  pon(devuelto, 'tblFormatoReporte', 0, 'Valor (casilla\u00a07)', 12);
  const bytes = devuelto.save();
  const archivo = { name: 'm.xlsx', arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  const dados: ResultadoConsolidar[] = [];
  const entidades = entidadesDe({
    libro: openFile(libro),
    idioma: 'es',
    contexto: () => contexto,
    hecho: (dado) => {
      dados.push(dado);
      return {} as ReturnType<Parameters<typeof entidadesDe>[0]['hecho']>;
    },
  });
  const marcha = { onProgress: () => undefined, signal: new AbortController().signal };
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
