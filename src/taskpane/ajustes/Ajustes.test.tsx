/** @jest-environment jsdom */
import { useSyncExternalStore } from 'react';
import { act, fireEvent } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import { Controlador } from '../controlador';
import type { Entorno, Hecho } from '../estado';
import type { Recuerdos } from '../lugares';
import { idiomaElegido } from '../idiomaElegido';
import Ajustes from './Ajustes';
import { ajustesDe } from './ajustes';

const VALORES = new Map<string, string | number | null>([['umbral_alto', 95]]);

async function ajustes(fijar: Entorno['fijar'], recuerdos: Recuerdos = {}) {
  const nada = () => Promise.reject(new Error('not asked for'));
  const entorno: Entorno = {
    idioma: 'es',
    situar: async () => ({
      inicio: {
        nombre: 'Política',
        anio: 2023,
        anterior: false,
        ejemplo: false,
        cierre: null,
        anios: [],
        marca: 'sinEvaluar',
        detalle: '',
        figuras: null,
        sinFirma: [],
        pasos: [],
      },
      inconclusa: null,
      vacio: false,
    }),
    vigilar: async () => undefined,
    leerAjustes: async () => ajustesDe({ version: 4, valores: VALORES }, 'es'),
    fijar,
    mirar: async () => undefined,
    crear: nada,
    leerTablas: nada,
    cambiarAnio: nada,
    ejecutar: nada,
    corregir: nada,
    aceptar: nada,
    leerCompromisos: nada,
    editarCompromiso: nada,
    generarMatriz: nada,
    revalidar: nada,
    diagnosticar: nada,
    entidades: nada,
    entregas: nada,
    irA: nada,
    inconclusa: async () => null,
    terminar: nada,
  };
  const controlador = new Controlador(entorno);
  await controlador.iniciar();
  await controlador.leerAjustes();
  const vistos: string[] = [];
  function Lugar() {
    const estado = useSyncExternalStore(controlador.suscribir, controlador.estado);
    return (
      <Ajustes
        {...{ controlador, estado, recuerdos }}
        idioma="es"
        irA={() => undefined}
        verLugar={(cual) => vistos.push(cual)}
        aviso={null}
      />
    );
  }
  const vista = montar(<Lugar />);
  // It reads what is set when it shows.
  await act(async () => undefined);
  return { controlador, vistos, ...vista };
}

const HECHO = (accion: 'fijar' | 'deshacerFijar', fijados: number): Hecho => ({
  resultado: { accion, cifra: null, niveles: null, severidades: null, notas: [], hoja: null },
  fijados,
});

const abre = (vista: Awaited<ReturnType<typeof ajustes>>, titulo: string) => {
  const details = vista.getByRole('heading', { name: titulo }).closest('details')!;
  act(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
};

beforeEach(() => {
  localStorage.clear();
  // jsdom lays nothing out, and has no such method.
  Element.prototype.scrollIntoView = () => undefined;
});

it('what was changed is saved in one action, and only that', async () => {
  const pedidos: unknown[] = [];
  const vista = await ajustes(async (que) => {
    pedidos.push([...que]);
    const resultado = {
      accion: 'fijar',
      cifra: null,
      niveles: null,
      severidades: null,
      notas: [],
      hoja: null,
    } as const;
    return { resultado };
  });
  const { getByLabelText, getByRole, queryByRole } = vista;
  abre(vista, 'Niveles');
  const alto = getByLabelText('Desde cuánto es alto');
  expect(queryByRole('button', { name: /Guardar/ })).toBeNull();
  fireEvent.change(alto, { target: { value: '90' } });
  fireEvent.change(alto, { target: { value: '95' } });
  // As it was: nothing to save.
  expect(queryByRole('button', { name: /Guardar/ })).toBeNull();
  fireEvent.change(alto, { target: { value: '90' } });
  fireEvent.change(getByLabelText('Criterio de cálculo'), {
    target: { value: 'Aplicativo CEPLAN V.01' },
  });
  expect(await barreras(vista)).toEqual([]);
  await act(async () => fireEvent.click(getByRole('button', { name: 'Guardar 2 cambios' })));
  expect(pedidos).toEqual([
    [
      ['umbral_alto', '90'],
      ['criterio_de_calculo', 'Aplicativo CEPLAN V.01'],
    ],
  ]);
  expect(queryByRole('button', { name: /Guardar/ })).toBeNull();
});

it('what was refused stays as it was typed', async () => {
  const vista = await ajustes(async () => {
    throw new Error('refused');
  });
  abre(vista, 'Niveles');
  fireEvent.change(vista.getByLabelText('Desde cuánto es alto'), { target: { value: '0.75' } });
  await act(async () => fireEvent.click(vista.getByRole('button', { name: 'Guardar 1 cambio' })));
  expect(vista.getByLabelText('Desde cuánto es alto')).toHaveProperty('value', '0.75');
  fireEvent.click(vista.getByRole('button', { name: 'Descartar' }));
  expect(vista.getByLabelText('Desde cuánto es alto')).toHaveProperty('value', '95');
});

it('the language is remembered, and Office’s again where it is let go', async () => {
  const { getByLabelText } = await ajustes(() => Promise.reject(new Error('no')));
  fireEvent.change(getByLabelText('Idioma del panel'), { target: { value: 'en' } });
  expect(idiomaElegido()).toBe('en');
  fireEvent.change(getByLabelText('Idioma del panel'), { target: { value: '' } });
  expect(idiomaElegido()).toBeNull();
});

it('what was saved is told at the foot, and taken back from there', async () => {
  const pedidos: unknown[] = [];
  const vista = await ajustes(async (que) => {
    pedidos.push(que);
    return que === 'deshacer' ? HECHO('deshacerFijar', 0) : HECHO('fijar', 1);
  });
  const { getByLabelText, getByRole, getByText, queryByRole } = vista;
  abre(vista, 'Niveles');
  fireEvent.change(getByLabelText('Desde cuánto es alto'), { target: { value: '90' } });
  await act(async () => fireEvent.click(getByRole('button', { name: 'Guardar 1 cambio' })));
  getByText('Ajustes guardados');
  expect(document.activeElement!.id).toBe('pie-ajustes');
  expect(await barreras(vista)).toEqual([]);
  await act(async () => fireEvent.click(getByRole('button', { name: 'Deshacer lo guardado' })));
  getByText('Ajustes deshechos');
  expect(pedidos.at(-1)).toBe('deshacer');
  expect(queryByRole('button', { name: 'Deshacer lo guardado' })).toBeNull();
});

it('a rule that another place led to is shown with its thresholds and their range, and the way back', async () => {
  const pedidos: unknown[] = [];
  const recuerdos: Recuerdos = { ajuste: 'regla.salto' };
  const vista = await ajustes(async (que) => {
    pedidos.push(que);
    return HECHO('fijar', 1);
  }, recuerdos);
  const { getByLabelText, getByRole, container } = vista;
  expect([...container.querySelectorAll('[data-regla]')]).toHaveLength(1);
  expect(document.activeElement).toBe(getByLabelText('Salto improbable entre años'));
  const factor = getByLabelText('Veces más o menos que el año anterior, con pocos años');
  const dicho = document.getElementById(factor.getAttribute('aria-describedby')!)!;
  expect(dicho.textContent).toBe('De 2 a 1000. De costumbre: 8.');
  fireEvent.change(factor, { target: { value: '12' } });
  expect(await barreras(vista)).toEqual([]);
  await act(async () => fireEvent.click(getByRole('button', { name: 'Guardar 1 cambio' })));
  expect(pedidos).toEqual([new Map([['regla.salto.factor', '12']])]);
  fireEvent.click(getByRole('button', { name: 'Volver a los hallazgos' }));
  expect(vista.vistos).toEqual(['hallazgos']);
  // Once: whoever comes by the tab sees all rules.
  expect(recuerdos.ajuste).toBeUndefined();
});
