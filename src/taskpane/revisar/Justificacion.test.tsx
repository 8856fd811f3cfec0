/** @jest-environment jsdom */
import { fireEvent } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import { Justificacion } from './Justificacion';

function justificacion(justificable = true, consecuencias = 0) {
  const dichos: unknown[] = [];
  const vista = montar(
    <Justificacion
      {...{ justificable, consecuencias }}
      idioma="es"
      ocupado={false}
      alJustificar={(dicho) => dichos.push(dicho)}
      alCerrar={() => dichos.push('cerrar')}
    />,
  );
  return { dichos, ...vista };
}

beforeEach(() => localStorage.clear());

it('is never done without a reason and a name, and goes to what is missing', () => {
  const { dichos, getByRole, getByText } = justificacion();
  const boton = getByRole('button', { name: 'Justificar' });
  const motivo = getByRole('textbox', { name: 'Por qué es así' });
  const quien = getByRole('textbox', { name: 'Quién lo dice' });
  fireEvent.change(motivo, { target: { value: '   ' } });
  fireEvent.click(boton);
  getByText('Escriba por qué se deja como está.');
  expect(document.activeElement).toBe(motivo);
  fireEvent.change(motivo, { target: { value: ' Oficio 12-2024 ' } });
  fireEvent.click(boton);
  getByText('Escriba quién lo justifica.');
  expect(document.activeElement).toBe(quien);
  expect(dichos).toEqual([]);
  fireEvent.change(quien, { target: { value: 'Ana Ruiz ' } });
  fireEvent.click(boton);
  expect(dichos).toEqual([{ motivo: 'Oficio 12-2024', quien: 'Ana Ruiz' }]);
});

it('remembers who it was', () => {
  const primera = justificacion();
  fireEvent.change(primera.getByRole('textbox', { name: 'Por qué es así' }), {
    target: { value: 'a' },
  });
  fireEvent.change(primera.getByRole('textbox', { name: 'Quién lo dice' }), {
    target: { value: 'Ana' },
  });
  fireEvent.click(primera.getByRole('button', { name: 'Justificar' }));
  primera.unmount();
  const { getByRole } = justificacion();
  expect(getByRole('textbox', { name: 'Quién lo dice' })).toHaveProperty('value', 'Ana');
});

it('says what goes along, and that what stands in the way of reading has to be mended', async () => {
  const dos = justificacion(true, 2);
  dos.getByText(/ni los 2 que se siguen de él/);
  expect(await barreras(dos)).toEqual([]);
  dos.unmount();
  const { getByText, queryByRole, getByRole, dichos } = justificacion(false);
  getByText(/no se puede justificar/);
  expect(queryByRole('textbox')).toBeNull();
  fireEvent.click(getByRole('button', { name: 'Entendido' }));
  expect(dichos).toEqual(['cerrar']);
});
