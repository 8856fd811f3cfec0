/** What an action gave, as the pane's card and list: from the real thing. */
import { openFile } from '@pnftp/xlsx';
import { contexto, libroPnftp } from '../../../test/acciones/ayuda';
import { ejecutar, type AccionDirecta } from '../../acciones';
import { hechoDe } from './tarjetas';

async function hecho(accion: AccionDirecta) {
  const dado = await ejecutar(accion, openFile(await libroPnftp()), contexto);
  return { dado, hecho: hechoDe(dado, 'es') };
}

it.each(['validar', 'evaluarLibro'] as const)('%s renews the list of findings', async (accion) => {
  const { dado, hecho: visto } = await hecho(accion);
  const hallazgos = 'hallazgos' in dado ? dado.hallazgos : [];
  expect(hallazgos.length).toBeGreaterThan(10);
  expect(visto.hallazgos!.map(({ clave }) => clave)).toEqual(hallazgos.map(({ clave }) => clave));
});

it('an action that looks at a part leaves the list as it is', async () => {
  expect((await hecho('calcularAvance')).hecho.hallazgos).toBeUndefined();
});
