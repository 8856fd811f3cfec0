/** @jest-environment jsdom */
import { act, fireEvent } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import type { Aceptacion } from '../../entidades/recibir/revisar';
import { Aceptar } from './Aceptar';
import { Recibidos } from './Recibidos';
import type { ArchivoRecibido, RecepcionVista } from './tipos';

const ARCHIVO: ArchivoRecibido = {
  clave: '0 a.xlsx',
  archivo: 'a.xlsx',
  entidad: 'SUNAFIL',
  contacto: 'Ana Ruiz, Jefa',
  rechazo: null,
  cuenta: 'un valor nuevo',
  cambios: [
    { clave: 'c', donde: 'OP 1.1, 2023 Anual, Valor', antes: '', despues: '41.5', suerte: 'nuevo' },
  ],
  avisos: ['Reporte!N8, OP 1.1: «41,5» es un texto: se lee 41.5.'],
  personales: ['Reporte!O8, OP 1.1: Puede tener un número de teléfono.'],
  auditoria: [{ severidad: 'error', texto: 'Reporte!N8, OP 1.1: no es 100 × N / D.' }],
};
const MALO: ArchivoRecibido = {
  ...ARCHIVO,
  clave: '1 b.xlsx',
  archivo: 'b.xlsx',
  entidad: '',
  rechazo: 'El archivo tiene contraseña.',
};
const RECEPCION: RecepcionVista = {
  titulo: 'Recepción de 2023-anual: 2 archivos',
  archivos: [ARCHIVO, MALO],
  conflictos: [{ donde: 'OP 1.2, 2023 Anual, Valor', dicen: ['5 (a.xlsx)', '6 (c.xlsx)'] }],
  blancos: 1,
  todo: 3,
  entidades: [
    { entidad: 'SUNAFIL', cuantos: 1 },
    { entidad: 'MINAM', cuantos: 2 },
  ],
  deshacer: false,
};

const abre = (contenedor: HTMLElement): void =>
  act(() =>
    contenedor.querySelectorAll('details').forEach((uno) => {
      uno.open = true;
      fireEvent(uno, new Event('toggle'));
    }),
  );

it('a file says what it brings, its notices, what may be personal, and what the audit says of it', () => {
  const { container, getByText, queryByText } = montar(
    <Recibidos recepcion={RECEPCION} idioma="es" />,
  );
  getByText(/un valor nuevo · 3 avisos/);
  // Drawn once it is opened.
  expect(queryByText('Lo que dice la auditoría')).toBeNull();
  abre(container);
  getByText('Lo que dice la auditoría');
  getByText('Puede haber datos personales');
  getByText(/no es 100 × N/);
  getByText('41.5');
  getByText(/5 \(a.xlsx\) · 6 \(c.xlsx\)/);
});

it('a file that is of no use has its line, and nothing to open', () => {
  const { container, getByText } = montar(
    <Recibidos recepcion={{ ...RECEPCION, archivos: [MALO], conflictos: [] }} idioma="es" />,
  );
  getByText(/tiene contraseña/);
  expect(container.querySelector('details')).toBeNull();
});

function aceptar(recepcion: RecepcionVista = RECEPCION, ocupado = false) {
  const hechos: (Aceptacion | 'deshacer')[] = [];
  const vista = montar(
    <Aceptar
      recepcion={recepcion}
      idioma="es"
      ocupado={ocupado}
      alAceptar={(que) => hechos.push(que)}
    />,
  );
  return { hechos, ...vista };
}

it('takes what fills blanks unless something else is said, and of entities only those that are ticked', () => {
  const { getByRole, hechos } = aceptar();
  fireEvent.click(getByRole('button', { name: 'Aceptar un cambio' }));
  fireEvent.click(getByRole('radio', { name: 'Todo lo de algunas entidades' }));
  fireEvent.click(getByRole('button', { name: /^Aceptar/ }));
  fireEvent.click(getByRole('checkbox', { name: 'MINAM (2)' }));
  fireEvent.click(getByRole('button', { name: 'Aceptar 2 cambios' }));
  fireEvent.click(getByRole('radio', { name: /^Todo \(3\)/ }));
  fireEvent.click(getByRole('button', { name: 'Aceptar 3 cambios' }));
  expect(hechos).toEqual([
    { que: 'blancos' },
    { que: 'entidades', entidades: ['MINAM'] },
    { que: 'todo' },
  ]);
});

it('nothing left is said, and what was accepted can be taken back', () => {
  const nada = { ...RECEPCION, blancos: 0, todo: 0, entidades: [], deshacer: true };
  const { getByRole, getByText, queryByRole, hechos } = aceptar(nada);
  getByText('No queda nada por aceptar.');
  expect(queryByRole('radio')).toBeNull();
  fireEvent.click(getByRole('button', { name: 'Deshacer consolidar' }));
  expect(hechos).toEqual(['deshacer']);
});

it('stands in nobody’s way', async () => {
  const vista = montar(<Recibidos recepcion={RECEPCION} idioma="es" />);
  abre(vista.container);
  expect(await barreras(vista)).toEqual([]);
  vista.unmount();
  expect(await barreras(aceptar())).toEqual([]);
});
