/** @jest-environment jsdom */
import { useState } from 'react';
import { fireEvent, waitFor } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import type { PorVersionar } from '../../acciones';
import type { PropsDeTarea } from '../comun/tarea';
import { SIN_RECUERDO, type RecuerdoDeEntidades } from './recuerdo';
import type { Entidades, FichaVista } from './tipos';
import Version from './Version';

const FICHA: FichaVista = {
  ...{ clave: 'Servicio 18', tipo: 'Servicio', codigo: '18', nombre: 'Operativos' },
  ...{ responsable: 'MINEM', reporta: '', anios: [2024, 2025] },
  metas: new Map([
    [2023, '80'],
    [2024, '90'],
    [2025, '95'],
  ]),
};

it('what is left as it is is not asked for; a target that is no number is not', async () => {
  const pedidos: (PorVersionar | 'deshacer')[] = [];
  const entidades: Partial<Entidades> = {
    fichas: () => Promise.resolve([FICHA]),
    version: (pedido) => {
      pedidos.push(pedido);
      return Promise.resolve({ hecho: { resultado: null }, fichas: [FICHA], deshacer: true });
    },
  };
  const controlador = {
    conEntidades: (_accion: string, hacer: (e: typeof entidades, marcha: object) => unknown) =>
      hacer(entidades, {}),
  } as unknown as PropsDeTarea<RecuerdoDeEntidades>['controlador'];
  function Tarea() {
    const [recuerdo, poner] = useState(SIN_RECUERDO);
    return (
      <Version
        {...{ controlador, recuerdo }}
        idioma="es"
        irA={() => undefined}
        estado={{ enCurso: null, resultado: null, inicio: null } as never}
        recordar={(cambio) => poner((antes) => ({ ...antes, ...cambio }))}
      />
    );
  }
  const vista = montar(<Tarea />);
  fireEvent.click(vista.getByRole('button', { name: 'Elija un indicador' }));
  const indicador = await vista.findByRole('combobox', { name: 'Indicador' });
  fireEvent.change(indicador, { target: { value: 'Servicio 18' } });
  const escribe = (name: string, value: string) =>
    fireEvent.change(vista.getByRole('textbox', { name }), { target: { value } });
  fireEvent.click(vista.getByRole('button', { name: 'Hacer la versión' }));
  expect(pedidos).toEqual([]);
  fireEvent.change(vista.getByRole('combobox', { name: 'Vale desde el año' }), {
    target: { value: '2024' },
  });
  // Targets of years before the version are not its own.
  expect(vista.queryByRole('textbox', { name: 'Meta 2023' })).toBeNull();
  escribe('Documento que la aprobó', 'RM 9-2024');
  escribe('Responsable', 'PCM');
  escribe('Meta 2025', '96,5');
  vista.getByText('Escriba un número, con punto decimal.');
  expect(await barreras(vista)).toEqual([]);
  fireEvent.click(vista.getByRole('button', { name: 'Hacer la versión' }));
  expect(pedidos).toEqual([]);
  escribe('Meta 2025', '96.5');
  fireEvent.click(vista.getByRole('button', { name: 'Hacer la versión' }));
  await vista.findByRole('button', { name: 'Deshacer la versión' });
  expect(pedidos).toEqual([
    {
      ...{ tipo: 'Servicio', codigo: '18', desde: 2024, documento: 'RM 9-2024', aprobada: null },
      ...{ textos: { responsable: 'PCM' }, metas: new Map([[2025, 96.5]]) },
    },
  ]);
  fireEvent.click(vista.getByRole('button', { name: 'Deshacer la versión' }));
  await waitFor(() => expect(pedidos[1]).toBe('deshacer'));
});
