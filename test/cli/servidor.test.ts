import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { servirMesa, type Mesa } from '../../src/cli/servidor';
import { enCarpeta } from './ayuda';

const { ruta } = enCarpeta();
let mesa: Mesa;

const pide = (camino: string, cabeceras: Record<string, string> = {}) =>
  new Promise<{ estado: number; cuerpo: string; tipo: string }>((listo, falla) => {
    const { port } = new URL(mesa.direccion);
    get(
      { host: '127.0.0.1', port, path: camino, headers: cabeceras, agent: false },
      (respuesta) => {
        let cuerpo = '';
        respuesta.setEncoding('utf8').on('data', (parte: string) => (cuerpo += parte));
        respuesta.on('end', () =>
          listo({
            estado: respuesta.statusCode!,
            cuerpo,
            tipo: String(respuesta.headers['content-type']),
          }),
        );
      },
    ).on('error', falla);
  });

beforeEach(async () => {
  mkdirSync(ruta('dist/workbench'), { recursive: true });
  writeFileSync(ruta('dist/workbench/index.html'), '<p>mesa</p>');
  writeFileSync(ruta('secreto.txt'), 'secreto');
  symlinkSync(ruta('secreto.txt'), ruta('dist/enlace.txt'));
  mesa = await servirMesa(new TextEncoder().encode('libro'), undefined, ruta('dist'));
});
afterEach(() => new Promise((listo) => mesa.servidor.close(listo)));

it('serves the workbench, the workbook and the Office.js client, on this machine alone', async () => {
  expect(mesa.servidor.address()).toMatchObject({ address: '127.0.0.1' });
  expect((await pide('/')).estado).toBe(302);
  expect(await pide('/workbench/index.html')).toMatchObject({
    estado: 200,
    cuerpo: '<p>mesa</p>',
    tipo: 'text/html; charset=utf-8',
  });
  expect((await pide('/libro.xlsx')).cuerpo).toBe('libro');
  expect((await pide('/office-js/office.js')).tipo).toContain('javascript');
});

it.each(['/../secreto.txt', '/%2e%2e/secreto.txt', '/enlace.txt', '/no.js', '/%', '/workbench'])(
  '%s leads nowhere else',
  async (camino) => {
    const { cuerpo } = await pide(camino);
    expect(cuerpo).not.toContain('secreto');
  },
);

it('answers no other host', async () => {
  expect((await pide('/libro.xlsx', { Host: 'ejemplo.pe' })).estado).toBe(403);
});
