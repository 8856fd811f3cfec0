/** @jest-environment jsdom */
import { useState } from 'react';
import { fireEvent, waitFor } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import type { PropsDeTarea } from '../comun/tarea';
import Observar from './Observar';
import { SIN_RECUERDO, type RecuerdoDeEntidades } from './recuerdo';
import type { DichosDeReportes, Entidades, RevisionVista } from './tipos';

const REVISION: RevisionVista = {
  titulo: 'Revisión de 2024-I: 2 reportes',
  deshacer: false,
  entidades: [
    {
      entidad: 'MINEM',
      cuenta: '1 Enviado · 1 Conforme',
      reportes: [
        {
          ...{ clave: 'a', indicador: 'Servicio 14', nombre: 'Operativos', conforme: false },
          ...{ donde: '2024-I, Definitivo: 12', estado: 'Enviado', observacion: ['Falta el acta'] },
          hallazgos: [{ severidad: 'advertencia', texto: 'Es 40 veces la meta.' }],
        },
        {
          ...{ clave: 'b', indicador: 'Servicio 15', nombre: 'Guías', conforme: true },
          ...{ donde: '2024-I, Definitivo: 3', estado: 'Conforme', observacion: [], hallazgos: [] },
        },
      ],
    },
  ],
};

function observar() {
  const dichos: DichosDeReportes[] = [];
  const entidades: Partial<Entidades> = {
    observar: (dicho) => {
      dichos.push(dicho);
      return Promise.resolve({ hecho: { resultado: null }, revision: REVISION });
    },
  };
  const controlador = {
    conEntidades: (_accion: string, hacer: (e: typeof entidades, marcha: object) => unknown) =>
      hacer(entidades, {}),
  } as unknown as PropsDeTarea<RecuerdoDeEntidades>['controlador'];
  function Tarea() {
    const [recuerdo, poner] = useState({ ...SIN_RECUERDO, revision: REVISION });
    return (
      <Observar
        {...{ controlador, recuerdo }}
        idioma="es"
        irA={() => undefined}
        estado={{ enCurso: null, resultado: null, inicio: null } as never}
        recordar={(cambio) => poner((antes) => ({ ...antes, ...cambio }) as typeof antes)}
      />
    );
  }
  const vista = montar(<Tarea />);
  const entidad = vista.container.querySelector('details')!;
  entidad.open = true;
  fireEvent(entidad, new Event('toggle'));
  return { dichos, ...vista };
}

it('what is marked and written is observed together, and asked for only where it can be', async () => {
  const vista = observar();
  vista.getByText('Falta el acta');
  fireEvent.click(vista.getByRole('checkbox', { name: /40 veces la meta/ }));
  fireEvent.change(vista.getByRole('textbox', { name: 'Otra observación' }), {
    target: { value: '=1+1' },
  });
  // Of what somebody agreed to nothing can be said here.
  expect(vista.getAllByRole('textbox')).toHaveLength(1);
  expect(await barreras(vista)).toEqual([]);
  fireEvent.click(vista.getByRole('button', { name: 'Observar 1' }));
  await waitFor(() => expect(vista.dichos).toHaveLength(1));
  expect([...vista.dichos[0]!]).toEqual([
    ['a', { marcados: new Set(['Es 40 veces la meta.']), propio: '=1+1', conforme: false }],
  ]);
  // Written, it is no longer waiting.
  await waitFor(() => expect(vista.queryByRole('button', { name: 'Observar 1' })).toBeNull());
});

it('what is as it should be asks nothing', async () => {
  const vista = observar();
  fireEvent.click(vista.getByRole('checkbox', { name: 'Conforme: Servicio 14' }));
  expect(vista.queryByRole('textbox')).toBeNull();
  fireEvent.click(vista.getByRole('button', { name: 'Dar 1 por conforme' }));
  await waitFor(() => expect(vista.dichos).toHaveLength(1));
  expect(vista.dichos[0]!.get('a')).toMatchObject({ conforme: true });
  await waitFor(() => expect(vista.queryByRole('textbox')).not.toBeNull());
});
