/** @jest-environment jsdom */
import { act, fireEvent } from '@testing-library/react';
import { evaluar } from '../../ceplan/evaluar';
import { contenidoPnftp, leer } from '../../../test/casos/ayuda';
import { barreras, montar } from '../../../test/taskpane/montar';
import { Controlador } from '../controlador';
import type { Entorno, Estado, Lectura, Mirada } from '../estado';
import Ficha from './Ficha';

// Drawn by a library that measures what it draws: the browser's test looks at it.
jest.mock('./Grafico', () => ({ __esModule: true, default: () => null }));

const libro = leer(contenidoPnftp());
const { hoja, area } = libro.tablas.get('tblIndicadores')!;
const LECTURA: Lectura = {
  politica: libro.politica!,
  evaluacion: evaluar(libro.politica!),
  localiza: libro.localiza,
  renglones: { entradas: [{ tabla: 'fichas', hoja, area }], generadas: [] },
  vieja: false,
  movidas: new Set(),
};
/** The row of an indicator, from 0. */
const fila = (i: number) => ({ hoja, celda: `C${area.row + 2 + i}` });

// jsdom lays nothing out, and does not watch it.
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

async function abierta(lectura: Lectura = LECTURA) {
  const idas: string[] = [];
  let avisar: (mirada: Mirada) => void = () => undefined;
  const entorno: Partial<Entorno> = {
    idioma: 'es',
    situar: async () => ({ inicio: null, inconclusa: null, vacio: false }),
    mirar: async (avisa) => {
      avisar = avisa;
    },
    irA: async (a, b) => void idas.push(`${a}!${b}`),
  };
  const controlador = new Controlador(entorno as Entorno);
  await controlador.iniciar();
  const recuerdos = {};
  const estado = { ...controlador.estado(), hallazgos: null } as Estado;
  const vista = montar(
    <Ficha
      {...{ controlador, estado, recuerdos }}
      idioma="es"
      irA={() => undefined}
      verLugar={() => undefined}
      aviso={null}
    />,
  );
  const mirar = (mirada: Partial<Mirada>) =>
    act(() => avisar({ lectura, seleccion: null, ...mirada }));
  mirar({});
  return { ...vista, mirar, idas };
}

it('shows the row that is selected, and keeps it where a row says nothing', async () => {
  const { mirar, getByRole, getByText } = await abierta();
  getByText(/^Seleccione en el libro la fila/);
  mirar({ seleccion: fila(1) });
  getByRole('heading', { level: 2, name: 'OP 2.1' });
  mirar({ seleccion: { hoja: 'Otra', celda: 'A1' } });
  getByRole('heading', { level: 2, name: 'OP 2.1' });
  mirar({ seleccion: fila(0) });
  getByRole('heading', { level: 2, name: 'OP 1.1' });
});

it('leads to the cell of a figure, and stays on the sum that it was followed from', async () => {
  const { mirar, idas, getByRole, getAllByRole } = await abierta();
  mirar({ seleccion: fila(1) });
  fireEvent.click(getByRole('button', { name: 'Ver la suma de OP2' }));
  const [primera] = getAllByRole('button', { name: /^426\.1\. / });
  fireEvent.click(primera!);
  const [lugar] = idas;
  const [enHoja, celda] = lugar!.split('!') as [string, string];
  mirar({ seleccion: { hoja: enHoja, celda } });
  getByRole('heading', { level: 2, name: 'OP2' });
  mirar({ seleccion: fila(0) });
  getByRole('heading', { level: 2, name: 'OP 1.1' });
});

it('supposes another value without losing the place, and takes it back', async () => {
  const { mirar, getByRole, getByText, queryByRole } = await abierta();
  mirar({ seleccion: fila(1) });
  const campo = () => getByRole('textbox', { name: /supuesto/ }) as HTMLInputElement;
  campo().focus();
  fireEvent.change(campo(), { target: { value: '99.2' } });
  getByText('de 22.2 Bajo a 11.1 Bajo');
  expect(document.activeElement).toBe(campo());
  fireEvent.change(campo(), { target: { value: 'mucho' } });
  getByText(/Escriba un número/);
  fireEvent.change(campo(), { target: { value: '99.2' } });
  // Another indicator has a field of its own, and what was supposed stays.
  mirar({ seleccion: fila(0) });
  expect(campo().value).toBe('');
  getByText('OP 2.1: 99.2 en vez de 38.7');
  mirar({ seleccion: fila(1) });
  expect(campo().value).toBe('99.2');
  fireEvent.click(getByRole('button', { name: 'Volver a lo leído' }));
  expect([campo().value, queryByRole('button', { name: 'Volver a lo leído' })]).toEqual(['', null]);
});

it('says that the data changed, and that rows may have moved', async () => {
  const { mirar, getByText, queryByText, getByRole } = await abierta();
  mirar({ seleccion: fila(1) });
  expect(queryByText(/Datos cambiados/)).toBeNull();
  mirar({ lectura: { ...LECTURA, vieja: true }, seleccion: fila(1) });
  getByText(/^Datos cambiados/);
  mirar({ lectura: { ...LECTURA, movidas: new Set([hoja]) }, seleccion: fila(0) });
  getByText(/ya no se sabe qué dice cada una/);
  getByRole('heading', { level: 2, name: 'OP 2.1' });
  getByRole('button', { name: 'Volver a leer' });
});

it('has no barrier that can be known without layout', async () => {
  const vista = await abierta();
  vista.mirar({ seleccion: fila(1) });
  expect(await barreras(vista)).toEqual([]);
  fireEvent.click(vista.getByRole('button', { name: 'Ver la suma de OP2' }));
  expect(await barreras(vista)).toEqual([]);
});
