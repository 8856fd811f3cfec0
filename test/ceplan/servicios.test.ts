/** Services with several indicators, and plans whose levels are others. */
import { evaluar, textoAspecto } from '../../src/ceplan';
import type { Ficha, Parametros } from '../../src/ceplan';
import { ficha, politica } from './construir';
import { pnftp } from './muestra';

const dos = (parametros: Partial<Parametros> = {}) =>
  evaluar(
    politica(
      {
        fichas: [
          ficha({ codigo: '16.1', logros: { 2023: 10 }, valores: { 2023: 20 } }),
          ficha({
            codigo: '16.2',
            logros: { 2022: 4, 2023: 10 },
            valores: { 2022: 1, 2023: 4 },
            relevancia: 2,
            vigenteDesde: 2022,
          }),
          ficha({ codigo: '17', logros: { 2023: 10 }, valores: { 2023: 1 } }),
        ],
        servicios: [
          {
            fila: 0,
            codigo: '16',
            lineamiento: '',
            denominacion: 'Atención',
            clase: '',
            receptores: '',
          },
        ],
      },
      parametros,
    ),
  );

const delAnio = (e: ReturnType<typeof dos>, anio = 2023) =>
  e.servicios.filter((s) => s.anio === anio);

it('a service with several indicators has the mean of an OP: clipped, by relevancia', () => {
  const [unico, ...otros] = delAnio(dos());
  expect(otros).toEqual([]);
  // Weights 2 and 1 of 100 and 40.
  expect(unico).toMatchObject({
    codigo: '16',
    objetivo: 'OP1',
    servicio: { denominacion: 'Atención' },
    avanceTipo1: 80,
    avanceTipo2: { nd: 'sinDatos' },
    nivelTipo1: 'intermedio',
    nivelTipo2: null,
  });
  expect(delAnio(dos({ ponderacion: 'simple' }))[0]!.avanceTipo1).toBe(70);
});

it('a year in which nothing applies to one of them leaves it out of the mean', () => {
  expect(delAnio(dos(), 2022)[0]).toMatchObject({ avanceTipo1: 25, nivelTipo1: 'bajo' });
});

it('is given for each year of the policy once, in order, and to nothing but services', () => {
  const par = (datos: Partial<Ficha>) =>
    ['1', '2'].map((n) =>
      ficha({
        logros: { 2023: 10 },
        valores: { 2023: 5 },
        ...datos,
        codigo: `${datos.codigo}.${n}`,
      }),
    );
  const { servicios } = evaluar(
    politica({
      anios: [2024, 2022, 2023, 2022],
      fichas: [
        ...par({ codigo: '16', servicio: '16' }),
        // No service, an OP that names one by mistake, a version that has not begun.
        ...par({ codigo: '17', servicio: '' }),
        ...par({ codigo: '18', servicio: '18', tipo: 'OP' }),
        ...par({ codigo: '19', servicio: '19', vigenteDesde: 2025 }),
      ],
    }),
  );
  expect(servicios.map(({ codigo, anio }) => [codigo, anio])).toEqual([
    ['16', 2022],
    ['16', 2023],
    ['16', 2024],
  ]);
});

it('the PNFTP 2023 has two of them, and they change nothing else', () => {
  const e = evaluar(pnftp());
  expect(delAnio(e).map(({ codigo }) => codigo)).toEqual(['16', '22']);
  expect(e.compromisos).toHaveLength(13);
});

it('the matrix calls a service what the plan calls it', () => {
  const base = politica().parametros;
  const aei = { uno: 'Acción estratégica', varios: 'Acciones estratégicas', corto: 'AEI' };
  const e = dos({ nombres: { ...base.nombres, servicio: aei } });
  expect(textoAspecto(e.compromisos[0]!.aspecto)).toMatch(/^Acción estratégica 16: Atención\./);
});
