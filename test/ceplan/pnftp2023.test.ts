/** The published report of 2023 as the golden case of the whole method. */
import { avanceDe, evaluar, textoAspecto, textoRecomendacion } from '../../src/ceplan';
import type { Cifra, Tipo } from '../../src/ceplan';
import { pnftp, tabla } from './muestra';

const indicadores = tabla('indicadores');
const tipoDe = (fila: Record<string, string>): Tipo => (fila.tipo === 'OP' ? 'OP' : 'Servicio');
// Within each test, so that mutation testing knows which of them a line answers to.
const evaluada = () => evaluar(pnftp());
const avance = (tipo: Tipo, codigo: string, anio = 2023, evaluacion = evaluada()) =>
  avanceDe(evaluacion, { tipo, codigo }, anio)!;
const una = (cifra: Cifra): string => (typeof cifra === 'number' ? cifra.toFixed(1) : cifra.nd);

describe('indicators', () => {
  it('are 50 in each of nine years', () => {
    const evaluacion = evaluada();
    expect(evaluacion.indicadores).toHaveLength(450);
    expect(evaluacion.porClave.size).toBe(450);
  });

  it('have the AT1 that the report declares, within 0.06, but for the known exceptions', () => {
    const evaluacion = evaluada();
    const lejos = indicadores.flatMap((fila) =>
      [2022, 2023].flatMap((anio) => {
        const propio = avance(tipoDe(fila), fila.codigo!, anio, evaluacion).avanceTipo1;
        const declarado = Number(fila[`avance1_${anio}`]);
        const cerca = typeof propio === 'number' && Math.abs(propio - declarado) <= 0.06;
        return cerca ? [] : [`${tipoDe(fila)} ${fila.codigo} ${anio}: ${una(propio)}`];
      }),
    );
    expect(lejos.sort()).toEqual(
      [
        'OP 2.1 2022: 48.6',
        'Servicio 1 2023: 0.0',
        'Servicio 4 2022: 125.0',
        'Servicio 10 2023: 155.2',
        'Servicio 16.2 2022: 47.7',
        'Servicio 22.2 2022: 113.4',
        'Servicio 23 2022: 100.0',
        'Servicio 40 2022: 3333.3',
      ].sort(),
    );
  });

  it('keep whole what lies beyond 0 and 100', () => {
    expect(avance('Servicio', '40').avanceTipo1).toBeCloseTo(3_210_000, 3);
  });

  it('of OP have the AT2 that the report prints', () => {
    const dos = ['1.1', '2.1', '2.2', '2.3', '3.1', '3.2'].map((codigo) => [
      una(avance('OP', codigo).avanceTipo2),
      avance('OP', codigo).nivelTipo2,
    ]);
    expect(dos).toEqual([
      ['-17.6', 'bajo'],
      ['426.1', 'alto'],
      ['-109.9', 'bajo'],
      ['750.0', 'alto'],
      ['sinLineaBase', null],
      ['-100.0', 'bajo'],
    ]);
  });

  it('are pending or do not apply in the years to come', () => {
    expect(avance('OP', '1.1', 2024).valor).toEqual({ nd: 'pendiente' });
    expect(avance('OP', '1.1', 2026).valor).toEqual({ nd: 'noCorresponde' });
  });
});

it('OPs have the means and levels of the report', () => {
  const de2023 = evaluada().objetivos.filter(({ anio }) => anio === 2023);
  expect(
    de2023.map((o) => [
      o.codigo,
      una(o.avanceTipo1),
      o.nivelTipo1,
      una(o.avanceTipo2),
      o.nivelTipo2,
    ]),
  ).toEqual([
    ['OP1', '77.5', 'intermedio', '0.0', 'bajo'],
    ['OP2', '81.8', 'intermedio', '66.7', 'bajo'],
    ['OP3', '50.0', 'bajo', '0.0', 'bajo'],
  ]);
});

it('levels are counted on the recomputed figures', () => {
  expect(evaluada().conteos).toEqual({
    objetivos: { bajo: 1, intermedio: 2, alto: 0, nd: 0, total: 3, noReportados: 0 },
    indicadoresOP: { bajo: 2, intermedio: 1, alto: 3, nd: 0, total: 6, noReportados: 0 },
    indicadoresServicios: { bajo: 9, intermedio: 3, alto: 32, nd: 0, total: 44, noReportados: 0 },
    total: { bajo: 11, intermedio: 4, alto: 35, nd: 0, total: 50, noReportados: 0 },
  });
  expect(evaluada().conteosTipo2.indicadoresOP).toEqual({
    bajo: 3,
    intermedio: 0,
    alto: 2,
    nd: 1,
    total: 6,
    noReportados: 0,
  });
  expect(evaluada().conteosTipo2.objetivos.bajo).toBe(3);
});

describe('índice de gestión', () => {
  const indiceGestion = () => evaluada().indiceGestion;

  it('is 22.2, bajo, and hangs on 2.1 first', () => {
    const indice = indiceGestion();
    expect([una(indice.valor), indice.nivel]).toEqual(['22.2', 'bajo']);
    expect(indice.dependeDe.map(({ codigo, aporte }) => [codigo, una(aporte)])).toEqual([
      ['2.1', '11.1'],
      ['2.2', '0.0'],
      ['2.3', '11.1'],
      ['1.1', '0.0'],
      ['3.2', '0.0'],
    ]);
    expect(indice.sinCifra).toEqual([{ tipo: 'OP', codigo: '3.1', nd: 'sinLineaBase' }]);
  });

  it('says which figures are fragile and what it would be without them', () => {
    const indice = indiceGestion();
    const apoyos = indice.apoyos.map((a) => [a.codigo, a.motivos, una(a.siCero), una(a.siND)]);
    expect(apoyos).toEqual([
      ['1.1', ['unicaCifra'], '22.2', '33.3'],
      ['2.1', ['lineaBaseTrasLogro'], '11.1', '16.7'],
      ['2.2', ['lineaBaseTrasLogro'], '22.2', '33.3'],
      ['2.3', [], '11.1', '16.7'],
      ['3.2', ['unicaCifra'], '22.2', '33.3'],
    ]);
    const parejas = indice.parejas.map(({ figuras, siCero, siND }) => [
      ...figuras.map(({ codigo }) => codigo),
      una(siCero),
      una(siND),
    ]);
    expect(parejas).toEqual([['2.1', '2.2', '11.1', '33.3']]);
    expect(indice.dudosos.map(({ codigo }) => codigo)).toEqual(['2.1', '2.2']);
    expect([una(indice.dudososEnCero), indice.nivelDudososEnCero]).toEqual(['11.1', 'bajo']);
    expect([una(indice.dudososND), indice.nivelDudososND]).toEqual(['33.3', 'bajo']);
  });
});

it('valuation is 1.8, intermedio, with the other readings of criterion 2 beside it', () => {
  const { criterios, puntaje, nivel, alternativas } = evaluada().valoracion;
  expect([puntaje, nivel]).toEqual([1.8, 'intermedio']);
  expect(criterios.map((c) => [c.numero, c.peso, c.propuesto, c.nivel, c.puntaje])).toEqual([
    [1, 4, 'inicial', 'inicial', 4],
    [2, 4, 'intermedio', 'intermedio', 8],
    [3, 2, null, 'avanzado', 6],
  ]);
  expect(criterios[1].cifra).toBeGreaterThan(84);
  expect(criterios[1].cifra).toBeLessThan(86);
  expect(
    alternativas.map((a) => [a.lectura, una(a.cifra), a.nivel, a.puntaje, a.nivelTotal, a.elegida]),
  ).toEqual([
    ['promedio', una(criterios[1].cifra), 'intermedio', 1.8, 'intermedio', true],
    ['proporcionAlto', '72.7', 'inicial', 1.4, 'inicial', false],
    ['proporcionAltoDeclarada', '75.0', 'intermedio', 1.8, 'intermedio', false],
  ]);
});

describe('commitments', () => {
  const informe = tabla('compromisos');
  const junto = (texto: string): string => texto.replace(/\s+/g, ' ').trim();

  it('are the 13 rows of the report, in its order', () => {
    expect(evaluada().compromisos.map((c) => `${c.numero} ${c.codigo}`)).toEqual(
      informe.map((fila) => `${fila.n} ${fila.codigo}`),
    );
    expect(evaluada().compromisos.map((c) => c.tipo)).toEqual([
      ...Array<Tipo>(4).fill('OP'),
      ...Array<Tipo>(9).fill('Servicio'),
    ]);
  });

  it.each(informe.map((fila, i) => [fila.codigo, fila, i] as const))(
    '%s has the report’s recomendación, plazo and texts',
    (_, fila, i) => {
      const compromiso = evaluada().compromisos[i]!;
      const recomendacion = textoRecomendacion({
        ...compromiso.recomendacion,
        coordinaciones: [],
      });
      expect(fila.recomendacion).toMatch(
        new RegExp(`^${recomendacion.replace(/\.$/, '').replaceAll('.', '\\.')}[., ]`),
      );
      expect(compromiso.plazo).toBe(fila.plazo);
      expect(compromiso.accionClave).toBe(fila.accion_clave);
      expect(compromiso.medioVerificacion).toBe(fila.medio_verificacion);
      const [esperado, propio] = [fila.aspecto_mejora!, textoAspecto(compromiso.aspecto)].map(
        (texto) => junto(texto).toLowerCase().replaceAll('.', ''),
      ) as [string, string];
      expect(propio.slice(0, 32)).toBe(esperado.slice(0, 32));
    },
  );

  it('enter by AT1, and those of OP by AT2 as well', () => {
    expect(
      evaluada()
        .compromisos.slice(0, 5)
        .map((c) => c.motivos),
    ).toEqual([
      ['avanceTipo2'],
      ['avanceTipo1'],
      ['avanceTipo2'],
      ['avanceTipo1', 'avanceTipo2'],
      ['avanceTipo1'],
    ]);
  });

  it('fall due so long after the start of the commitments', () => {
    const vence = (codigo: string) =>
      evaluada().compromisos.find((c) => c.codigo === codigo)!.vence;
    expect([vence('1.1'), vence('27')]).toEqual(['2026-01-01', '2024-07-01']);
  });

  it('name indicators of a service with several by their code', () => {
    const varios = evaluada().compromisos.filter((c) => c.aspecto.varios);
    expect(varios.map((c) => c.codigo)).toEqual(['16.2']);
    expect(textoAspecto(varios[0]!.aspecto)).toMatch(/^Servicio 16: .+\nIndicador 16\.2: /);
    const primero = evaluada().compromisos[4]!;
    expect(textoAspecto(primero.aspecto)).toMatch(/^Servicio 01: .+\nIndicador: Porcentaje/);
  });

  it('end in what the entity coordinated', () => {
    expect(textoRecomendacion(evaluada().compromisos[0]!.recomendacion)).toBe(
      'Cumplir con la meta establecida de 9.5% para el año 2024 y de 10.2% para el año 2025. Se ha coordinado con la SUNAFIL.',
    );
  });

  it('without Ajuste de ficha the suggested measure agrees in 12 of 13', () => {
    const medidas = (sugerida: boolean) =>
      evaluar(pnftp({ ajustes: !sugerida })).compromisos.map((c) => `${c.codigo} ${c.medida}`);
    const declaradas = medidas(false);
    const distintas = medidas(true).filter((medida, i) => medida !== declaradas[i]);
    expect(distintas).toEqual(['27 cumplir']);
    const origenes = evaluar(pnftp({ ajustes: false })).compromisos.filter(
      (c) => c.origenMedida !== 'porDefecto',
    );
    expect(origenes.map((c) => [c.codigo, c.origenMedida])).toEqual([
      ['2.2', 'avancesOpuestos'],
      ['1', 'valorCero'],
      ['8', 'valorCero'],
    ]);
  });
});
