/** @jest-environment jsdom */
import { act, fireEvent } from '@testing-library/react';
import { barreras, montar } from '../../../test/taskpane/montar';
import { Controlador } from '../controlador';
import type { Entorno } from '../estado';
import { idiomaElegido } from '../idiomaElegido';
import Ajustes from './Ajustes';
import { ajustesDe } from './ajustes';

const VALORES = new Map<string, string | number | null>([['umbral_alto', 95]]);

async function ajustes(fijar: Entorno['fijar']) {
  const nada = () => Promise.reject(new Error('not asked for'));
  const entorno: Entorno = {
    idioma: 'es',
    situar: async () => ({
      inicio: {
        nombre: 'Política',
        anio: 2023,
        anterior: false,
        ejemplo: false,
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
    irA: nada,
    inconclusa: async () => null,
    terminar: nada,
  };
  const controlador = new Controlador(entorno);
  await controlador.iniciar();
  await controlador.leerAjustes();
  const vista = montar(
    <Ajustes
      {...{ controlador }}
      idioma="es"
      estado={controlador.estado()}
      irA={() => undefined}
      recuerdos={{}}
      verLugar={() => undefined}
      aviso={null}
    />,
  );
  return { controlador, ...vista };
}

const abre = (vista: Awaited<ReturnType<typeof ajustes>>, titulo: string) => {
  const details = vista.getByRole('heading', { name: titulo }).closest('details')!;
  act(() => {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  });
};

beforeEach(() => localStorage.clear());

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
