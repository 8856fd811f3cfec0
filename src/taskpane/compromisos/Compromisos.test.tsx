/** @jest-environment jsdom */
import { sinPasado } from '../pasado';
import '../../../test/taskpane/conLibros';
import { fireEvent, waitFor, within } from '@testing-library/react';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { contexto, filaDe, libroPnftp, parametro, pon } from '../../../test/acciones/ayuda';
import { barreras, montar } from '../../../test/taskpane/montar';
import { generarMatriz, leerCompromisos } from '../../acciones';
import type { Controlador } from '../controlador';
import type { CompromisosVistos, Estado, PorEditar } from '../estado';
import Compromisos from './Compromisos';
import { MemoriaDeCompromisos } from './memoria';

const SIETE = 'servicio|7|2023';
const ESTADO: Estado = {
  inicio: null,
  vacio: false,
  enCurso: null,
  resultado: null,
  mensaje: null,
  hallazgos: null,
  diferencia: null,
  inconclusa: null,
  congeladas: 0,
  actualizado: false,
  reparadas: 0,
  compromisos: null,
  compromisosDeAntes: false,
  ediciones: 0,
  justificados: [],
  porDeshacer: null,
  fijados: 0,
  ajustes: null,
  informe: null,
};

/** What the pane is given of a workbook, by the real reading. */
async function leido(libro: Workbook) {
  const memoria = new MemoriaDeCompromisos(sinPasado(), 'es');
  const vistos = memoria.leido(await leerCompromisos(openFile(libro), contexto));
  return { memoria, vistos };
}

function lugar(estado: Partial<Estado>, editar: (que: PorEditar) => Promise<boolean> = si) {
  const hechos: unknown[] = [];
  const controlador = {
    leerCompromisos: async () => hechos.push('leer'),
    generarMatriz: async () => hechos.push('generar') > 0,
    editarCompromiso: async (que: PorEditar) => {
      hechos.push(que);
      return editar(que);
    },
    detener: () => hechos.push('detener'),
  } as unknown as Controlador;
  const vista = montar(
    <Compromisos
      controlador={controlador}
      idioma="es"
      estado={{ ...ESTADO, ...estado }}
      irA={(hoja, celda) => hechos.push(`${hoja}!${celda}`)}
      recuerdos={{}}
      verLugar={() => undefined}
      aviso={null}
    />,
  );
  const fila = (clave: string) =>
    within(vista.container.querySelector<HTMLElement>(`[data-compromiso="${clave}"]`)!);
  return { hechos, fila, ...vista };
}
const si = async () => true;

let nuevo: CompromisosVistos;
let hecho: CompromisosVistos;
beforeAll(async () => {
  const libro = await libroPnftp();
  nuevo = (await leido(libro)).vistos;
  await generarMatriz(openFile(libro), contexto);
  pon(libro, 'tblIndicadores', filaDe(libro, 'Servicio', '14'), 'LE 2024', 77);
  pon(libro, 'tblCompromisos', filaDe(libro, 'OP', '1.1', 'tblCompromisos'), 'Plazo', '1 año');
  hecho = (await leido(libro)).vistos;
});

it('reads when it shows, and once only', () => {
  const { hechos } = lugar({});
  expect(hechos).toEqual(['leer']);
  expect(lugar({ compromisos: nuevo }).hechos).toEqual([]);
  expect(lugar({ compromisos: nuevo, compromisosDeAntes: true }).hechos).toEqual(['leer']);
});

it('says why each enters, and what the matrix would be before there is one', () => {
  const { fila, getByRole, getByText, queryByText } = lugar({ compromisos: nuevo });
  getByText('13 indicadores de 2023 requieren una medida.');
  fila('servicio|8|2023').getByText(/AT1 .*, bajo: menos de 75/);
  fila('servicio|8|2023').getByText(/por su ajuste de ficha: Propuesto/);
  getByRole('button', { name: 'Generar matriz' });
  // All of them are: there is nothing to tell them from.
  expect(queryByText('nuevo')).toBeNull();
});

it('shows what would change, and filters by it', () => {
  const { fila, getByRole, getByText, container } = lugar({ compromisos: hecho });
  getByText(/^Al generarla: 2 cambian, 11 quedan igual/);
  fireEvent.click(getByRole('button', { name: '2 cambian' }));
  expect(container.querySelectorAll('[data-compromiso]')).toHaveLength(2);
  const catorce = fila('servicio|14|2023');
  fireEvent.click(catorce.getByRole('button', { name: /^Servicio 14/ }));
  const [, cambio] = catorce.getAllByRole('row');
  expect(
    within(cambio!)
      .getAllByRole('cell')
      .map((celda) => celda.textContent),
  ).toEqual([
    'Recomendación',
    expect.not.stringContaining('77') as string,
    expect.stringContaining('77') as string,
  ]);
  // A person's plazo is marked, and brings another due date.
  fila('op|1.1|2023').getByText('Texto suyo');
});

it('writes only what was touched, and nothing where nothing was', async () => {
  const { fila, hechos } = lugar({ compromisos: nuevo });
  const abrir = () => {
    fireEvent.click(fila(SIETE).getByRole('button', { name: 'Editar…' }));
  };
  fireEvent.click(fila(SIETE).getByRole('button', { name: /^Servicio 7/ }));
  abrir();
  expect(document.activeElement?.textContent).toBe('Editar Servicio 7');
  fireEvent.click(fila(SIETE).getByRole('button', { name: 'Guardar' }));
  expect(hechos).toEqual([]);
  abrir();
  fireEvent.change(fila(SIETE).getByLabelText('Recomendación'), { target: { value: ' ' } });
  fireEvent.click(fila(SIETE).getByRole('button', { name: 'Guardar' }));
  fila(SIETE).getByText('Escriba un texto, o ponga el propuesto.');
  fireEvent.change(fila(SIETE).getByLabelText('Recomendación'), { target: { value: 'Otra.' } });
  fireEvent.click(fila(SIETE).getByRole('button', { name: 'Guardar' }));
  expect(hechos).toEqual([{ clave: SIETE, textos: { recomendacion: 'Otra.' } }]);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Servicio 7/));
});

it('what could not be written stays in its boxes', async () => {
  const { fila } = lugar({ compromisos: hecho }, async () => false);
  fireEvent.click(fila(SIETE).getByRole('button', { name: /^Servicio 7/ }));
  fireEvent.click(fila(SIETE).getByRole('button', { name: 'Editar…' }));
  fireEvent.change(fila(SIETE).getByLabelText('Comentario'), { target: { value: 'Mío' } });
  fireEvent.click(fila(SIETE).getByRole('button', { name: 'Guardar' }));
  await Promise.resolve();
  expect(fila(SIETE).getByLabelText<HTMLTextAreaElement>('Comentario').value).toBe('Mío');
});

it('what is old is read again before it is written', () => {
  const estado = { compromisos: hecho, compromisosDeAntes: true };
  const { queryByRole, getByRole } = lugar(estado);
  expect(queryByRole('button', { name: /enerar/ })).toBeNull();
  getByRole('button', { name: 'Volver a leer' });
});

it('follows up what was committed to before: counted, and led to by its cell', async () => {
  const libro = await libroPnftp();
  await generarMatriz(openFile(libro), contexto);
  parametro(libro, 'anio_evaluado', 2024);
  parametro(libro, 'fecha_referencia', '2025-03-01');
  const { vistos } = await leido(libro);
  const { getByRole, getByText, container, hechos } = lugar({ compromisos: vistos });
  fireEvent.click(getByRole('tab', { name: 'De años anteriores (13)' }));
  getByText(/^13 compromisos de años anteriores: 0 cumplidos, 4 vencidos/);
  fireEvent.click(getByRole('button', { name: '4 vencidos' }));
  const filas = container.querySelectorAll<HTMLElement>('[data-anterior]');
  expect([...filas].map((fila) => fila.querySelector('span')!.textContent)).toEqual(
    ['OP 2.2', 'Servicio 1', 'Servicio 8', 'Servicio 27'].map((uno) => `${uno} · 2023 Vencido`),
  );
  const primera = within(filas[0]!);
  primera.getByText('No iniciado, vence el 01/07/2024');
  fireEvent.click(primera.getByRole('button', { name: 'Ver en la hoja' }));
  expect(hechos).toEqual([expect.stringMatching(/^Matriz de compromisos!H\d+$/)]);
});

it('has no barrier that can be known without layout', async () => {
  const vista = lugar({ compromisos: hecho });
  fireEvent.click(vista.fila('servicio|14|2023').getByRole('button', { name: /^Servicio 14/ }));
  fireEvent.click(vista.fila(SIETE).getByRole('button', { name: /^Servicio 7/ }));
  fireEvent.click(vista.fila(SIETE).getByRole('button', { name: 'Editar…' }));
  expect(await barreras(vista)).toEqual([]);
});

describe('texts that wait', () => {
  const texto = (vistos: CompromisosVistos | null, campo: string) =>
    vistos!.filas.find(({ clave }) => clave === SIETE)!.campos.find((c) => c.campo === campo)!;

  beforeEach(() => localStorage.clear());

  it('are found again by whoever opens the pane, for that policy alone', async () => {
    const libro = await libroPnftp();
    const lectura = await leerCompromisos(openFile(libro), contexto);
    const de = (politica: string) => {
      const memoria = new MemoriaDeCompromisos(sinPasado(), 'es');
      memoria.dePolitica(politica);
      return { memoria, vistos: memoria.leido(lectura) };
    };
    const { memoria } = de('Trata');
    const escrito = memoria.guardar({ clave: SIETE, textos: { recomendacion: 'Mía.' } });
    expect(texto(escrito, 'recomendacion')).toMatchObject({ texto: 'Mía.', porEscribir: true });
    expect(texto(de('Trata').vistos, 'recomendacion').texto).toBe('Mía.');
    expect(texto(de('Bosques').vistos, 'recomendacion').porEscribir).toBe(false);
    // As it was proposed, it waits no more.
    const propuesto = texto(escrito, 'recomendacion').propuesto!;
    const otra = memoria.guardar({ clave: SIETE, textos: { recomendacion: propuesto } });
    expect(texto(otra, 'recomendacion').porEscribir).toBe(false);
    expect(de('Trata').memoria.borradores).toEqual([]);
  });

  it('are kept of as many policies as there are; where they cannot be kept, it is said', async () => {
    const lectura = await leerCompromisos(openFile(await libroPnftp()), contexto);
    const de = (politica: string) => {
      const memoria = new MemoriaDeCompromisos(sinPasado(), 'es');
      memoria.dePolitica(politica);
      return { memoria, vistos: memoria.leido(lectura) };
    };
    const escribe = (politica: string) =>
      de(politica).memoria.guardar({ clave: SIETE, textos: { recomendacion: 'Mía.' } });
    const politicas = Array.from({ length: 12 }, (_, i) => `Política ${i}`);
    for (const politica of politicas) expect(escribe(politica)!.pasajeros).toBe(false);
    for (const politica of politicas)
      expect(texto(de(politica).vistos, 'recomendacion').texto).toBe('Mía.');
    const lleno = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    const { getByText } = lugar({ compromisos: escribe('Otra') });
    getByText(/^Este equipo no deja guardar los textos/);
    lleno.mockRestore();
  });

  it('that have no row any more are shown until they are discarded', async () => {
    localStorage.setItem(
      'pnftp.compromisos.borradores',
      JSON.stringify({
        Trata: [
          { tipo: 'Servicio', codigo: '5', anio: 2023, textos: { plazo: '1 año' } },
          { tipo: 'Servicio', codigo: 5, textos: { plazo: 1 } },
        ],
      }),
    );
    const memoria = new MemoriaDeCompromisos(sinPasado(), 'es');
    memoria.dePolitica('Trata');
    const vistos = memoria.leido(await leerCompromisos(openFile(await libroPnftp()), contexto));
    const { getByText, getByRole, hechos } = lugar({ compromisos: vistos });
    getByText('Servicio 5 (2023): Plazo «1 año»');
    fireEvent.click(getByRole('button', { name: 'Descartar' }));
    const [que] = hechos as [PorEditar];
    expect(memoria.porEscribir(que)).toBeNull();
    expect(memoria.guardar(que)!.sueltos).toEqual([]);
  });
});
