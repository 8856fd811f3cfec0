/** @jest-environment jsdom */
import { fireEvent } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import type { InicioVisto } from '../estado';
import Inicio from './Inicio';

const VISTO: InicioVisto = {
  nombre: 'Política de bosques',
  anio: 2024,
  anterior: false,
  ejemplo: false,
  cierre: null,
  anios: [
    { anio: 2023, texto: '2023: 50 de 50 con dato' },
    { anio: 2024, texto: '2024: 9 de 50 con dato' },
  ],
  marca: 'borrador',
  detalle: 'Hecha hoy.',
  figuras: null,
  sinFirma: [{ nombre: 'Aprobado por', lugar: { hoja: 'Política', celda: 'C12' } }],
  pasos: [{ texto: 'Hay 2 errores', boton: 'Validar', accion: 'validar' }],
};

function inicio(visto: InicioVisto = VISTO, ocupado = false) {
  const hechos: string[] = [];
  const vista = montar(
    <Inicio
      inicio={visto}
      idioma="es"
      ocupado={ocupado}
      alCambiarAnio={(anio) => hechos.push(`año ${anio}`)}
      alPulsar={(accion) => hechos.push(accion)}
      irA={(hoja, celda) => hechos.push(`${hoja}!${celda}`)}
    />,
  );
  return { hechos, ...vista };
}

it('writes the year only when its button is pressed', () => {
  const { getByLabelText, getByRole, queryByRole, hechos } = inicio();
  const boton = { name: /2023/ };
  expect(queryByRole('button', boton)).toBeNull();
  fireEvent.change(getByLabelText(/año/i), { target: { value: '2023' } });
  expect(hechos).toEqual([]);
  fireEvent.click(getByRole('button', boton));
  expect(hechos).toEqual(['año 2023']);
});

it('leads to the cell of a signature that is missing', () => {
  const { getByRole, hechos } = inicio();
  fireEvent.click(getByRole('button', { name: 'Aprobado por' }));
  expect(hechos).toEqual(['Política!C12']);
});

it('starts nothing while something runs, and keeps the button where it can be reached', () => {
  const { getByRole, hechos } = inicio(VISTO, true);
  const boton = getByRole('button', { name: 'Validar' });
  boton.focus();
  fireEvent.click(boton);
  expect([document.activeElement, hechos]).toEqual([boton, []]);
});

it('has no barrier that can be known without layout', async () => {
  expect(await barreras(inicio())).toEqual([]);
});
