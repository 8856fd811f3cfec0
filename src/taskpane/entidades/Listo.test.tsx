/** @jest-environment jsdom */
import { fireEvent } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import Listo from './Listo';
import type { FormatoVisto } from './tipos';

const VISTO: FormatoVisto = {
  titulo: 'Reporte de SUNAFIL, 2023-II',
  codigo: 'Código PNFTP-2023-2-SUNAFIL-VMJN',
  pendientes: [
    { quien: '', dice: 'Falta quién llena el formato.', lugar: null },
    {
      quien: 'OP 1.1',
      dice: 'Falta el sustento (casilla 11).',
      lugar: { hoja: 'Reporte', celda: 'N8' },
    },
  ],
  hoja: null,
};

function listo(formato: FormatoVisto = VISTO, ocupado = false) {
  const hechos: string[] = [];
  const vista = montar(
    <Listo
      formato={formato}
      idioma="es"
      ocupado={ocupado}
      alRevisar={() => hechos.push('revisar')}
      alHacer={() => hechos.push('hacer')}
      irA={(hoja, celda) => hechos.push(`${hoja}!${celda}`)}
    />,
  );
  return { hechos, ...vista };
}

it('says what is missing, leads to its cell, and does not make the sheet until nothing is', () => {
  const { getByRole, getByText, hechos } = listo();
  getByText('Faltan 2 cosas');
  fireEvent.click(getByRole('button', { name: /Reporte, celda N8/ }));
  fireEvent.click(getByRole('button', { name: 'Listo para enviar' }));
  fireEvent.click(getByRole('button', { name: 'Volver a revisar' }));
  expect(hechos).toEqual(['Reporte!N8', 'revisar']);
});

it('makes the sheet where nothing is missing, and says which it is', () => {
  const hecho = listo({ ...VISTO, pendientes: [] });
  hecho.getByText('No falta nada.');
  fireEvent.click(hecho.getByRole('button', { name: 'Listo para enviar' }));
  expect(hecho.hechos).toEqual(['hacer']);
  hecho.unmount();
  const { getByRole } = listo({ ...VISTO, pendientes: [], hoja: 'Listo para enviar' });
  expect(getByRole('status').textContent).toMatch(/La hoja está hecha/);
});

it('does nothing while something else is being done', () => {
  const { getByRole, hechos } = listo({ ...VISTO, pendientes: [] }, true);
  fireEvent.click(getByRole('button', { name: 'Listo para enviar' }));
  fireEvent.click(getByRole('button', { name: 'Volver a revisar' }));
  expect(hechos).toEqual([]);
});

it('stands in nobody’s way', async () => {
  expect(await barreras(listo())).toEqual([]);
});
