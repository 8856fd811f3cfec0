/** Several figures at once: means, weights, annual values, trends, scores, versions, codes. */
import {
  compararClaves,
  compararCodigos,
  esAceptado,
  fichaCercana,
  fichaVigente,
  indiceDe,
  medidaDeAjuste,
  nd,
  pesosPorRelevancia,
  ponderadores,
  promedio,
  proporcionAlto,
  proyeccion,
  puntajeDe,
  relevanciaDe,
  sugerirMedida,
  traeCifra,
  valorAnual,
  valorDeReporte,
  valorDeReportes,
} from '../../src/ceplan';
import type { Ficha, Reporte } from '../../src/ceplan';
import { ficha, reporte } from './construir';

const sinValor = nd('sinValor');

describe('promedio', () => {
  it('clips before it averages', () => {
    expect(promedio([45.5, 381.8, 230])).toBeCloseTo(81.8333, 4);
    expect(promedio([-17.6])).toBe(0);
  });

  it('leaves ND out, or counts it as 0', () => {
    expect(promedio([100, sinValor])).toBe(100);
    expect(promedio([100, sinValor], { nd: 'cero' })).toBe(50);
    expect(promedio([sinValor])).toEqual({ nd: 'sinDatos' });
    expect(promedio([])).toEqual({ nd: 'sinDatos' });
    expect(promedio([sinValor], { nd: 'cero' })).toEqual({ nd: 'sinDatos' });
  });

  it('weighs', () => {
    expect(promedio([100, 0], { pesos: [3, 1] })).toBe(75);
    expect(promedio([sinValor, 100, 0], { pesos: [5, 3, 1] })).toBe(75);
    expect(promedio([sinValor, 100, 0], { pesos: [4, 3, 1], nd: 'cero' })).toBe(37.5);
    expect(promedio([100, 0], { pesos: [1] })).toBe(100);
    expect(promedio([100], { pesos: [0] })).toEqual({ nd: 'sinDatos' });
  });

  it('the índice is the simple mean of the OPs', () => {
    expect(indiceDe([0, 200 / 3, 0])).toBeCloseTo(22.2222, 4);
    expect(indiceDe([50, sinValor])).toBe(50);
    expect(indiceDe([50, sinValor], 'cero')).toBe(25);
  });
});

describe('ponderadores', () => {
  it('follow Tabla A5', () => {
    expect(pesosPorRelevancia([1, 2, 3])).toEqual([3, 2, 1]);
    expect(ponderadores([1, 2, 3])).toEqual([3 / 6, 2 / 6, 1 / 6]);
    expect(pesosPorRelevancia([1, 1, 2])).toEqual([2, 2, 1]);
    expect(pesosPorRelevancia([2, 2])).toEqual([1, 1]);
    expect(pesosPorRelevancia([3, null])).toEqual([1, 3]);
    expect(ponderadores([])).toEqual([]);
  });

  it('a blank, or no relevancia at all, means 1', () => {
    expect([null, 0, -1, 1.5, 4, NaN, Infinity].map(relevanciaDe)).toEqual(Array(7).fill(1));
    expect([1, 2, 3].map(relevanciaDe)).toEqual([1, 2, 3]);
  });
});

describe('valorAnual', () => {
  it('adds what can be added and else takes the last', () => {
    expect(valorAnual([10, 20], 'Agregable')).toBe(30);
    expect(valorAnual([10, null], 'Agregable')).toBe(10);
    expect(valorAnual([10, 20], 'No agregable')).toBe(20);
    expect(valorAnual([0, null], 'Agregable')).toBe(0);
  });

  it.each(['Máximo permisible', 'Mínimo permisible'] as const)(
    '%s says how to compare, not how periods add up',
    (limite) => {
      expect(valorAnual([10, 20], limite)).toEqual({ nd: 'agregacionPorConfirmar' });
      expect(valorAnual([10, 0], limite)).toEqual({ nd: 'agregacionPorConfirmar' });
      // Both readings give the same figure.
      expect(valorAnual([10, null], limite)).toBe(10);
      expect(valorAnual([null, 20], limite)).toBe(20);
      expect(valorAnual([0, 20], limite)).toBe(20);
      expect(valorAnual([null], limite)).toEqual(sinValor);
      expect(valorAnual([{ noNumerico: 'x' }, 20], limite)).toEqual({ nd: 'noNumerico' });
    },
  );

  it('is ND without figures and with bad ones', () => {
    expect(valorAnual([], 'Agregable')).toEqual(sinValor);
    expect(valorAnual([null, null], 'No agregable')).toEqual(sinValor);
    expect(valorAnual([1, { noNumerico: '3,325' }], 'Agregable')).toEqual({ nd: 'noNumerico' });
    expect(valorAnual([1e308, 1e308], 'Agregable')).toEqual({ nd: 'noNumerico' });
  });
});

describe('valorDeReportes', () => {
  const s1 = (datos: Partial<Reporte>) => reporte({ periodo: 'Semestre I', ...datos });
  const s2 = (datos: Partial<Reporte>) => reporte({ periodo: 'Semestre II', ...datos });
  const de = (reportes: Reporte[], datos: Partial<Ficha> = {}) =>
    valorDeReportes(reportes, ficha(datos));
  const porcentaje = { unidadMedida: 'Porcentaje', agregacion: 'Agregable' } as const;

  it('takes the annual report before the semesters', () => {
    expect(de([reporte({ valor: 7 }), s1({ valor: 1 }), s2({ valor: 2 })])).toEqual({
      valor: 7,
      periodos: ['Anual'],
      parcial: false,
    });
    expect(de([reporte({ numerador: 1, denominador: 4 })])!.valor).toBe(25);
    expect(de([reporte({ valor: 1 }), reporte({ valor: 2 })])!.valor).toBe(2);
  });

  it('without a figure there is nothing to take', () => {
    expect(de([])).toBeNull();
    expect(de([reporte({ motivo: 'No hubo presupuesto' })])).toBeNull();
    expect(de([reporte({ numerador: 5 })])).toBeNull();
    expect(de([reporte({ denominador: 5 })])).toBeNull();
  });

  it('adds semesters of an aggregable count, and takes the last of any other', () => {
    const dos = [s1({ valor: 10 }), s2({ valor: 20 })];
    expect(de(dos, { agregacion: 'Agregable' })).toEqual({
      valor: 30,
      periodos: ['Semestre I', 'Semestre II'],
      parcial: false,
    });
    expect(de(dos)).toEqual({ valor: 20, periodos: ['Semestre II'], parcial: false });
    const acumulados = [s1({ valor: 10 }), s2({ valor: 20, acumulado: true })];
    expect(de(acumulados, { agregacion: 'Agregable' })).toEqual({
      valor: 20,
      periodos: ['Semestre II'],
      parcial: false,
    });
  });

  it('says when a semester is missing', () => {
    expect(de([s1({ valor: 10 })])).toEqual({
      valor: 10,
      periodos: ['Semestre I'],
      parcial: true,
    });
    expect(de([s2({ valor: 20 })], { agregacion: 'Agregable' })!.parcial).toBe(true);
    expect(de([s2({ valor: 20 })])!.parcial).toBe(false);
    expect(de([s2({ valor: 20, acumulado: true })], { agregacion: 'Agregable' })!.parcial).toBe(
      false,
    );
  });

  it('a percentage is ΣN / ΣD, never a sum', () => {
    const dos = [
      s1({ numerador: 10, denominador: 100, valor: 10 }),
      s2({ numerador: 90, denominador: 100, valor: 90 }),
    ];
    expect(de(dos, porcentaje)).toEqual({
      valor: 50,
      periodos: ['Semestre I', 'Semestre II'],
      parcial: false,
    });
    expect(de([s1({ valor: 40 }), s2({ valor: 60 })], porcentaje)!.valor).toBe(60);
    const mezcla = [s1({ numerador: 1, denominador: 10 }), s2({ valor: 60 })];
    expect(de(mezcla, porcentaje)!.valor).toBe(60);
    // Half of the parts is none.
    const entera = s2({ numerador: 6, denominador: 10, valor: 60 });
    for (const mitad of [{ numerador: 1 }, { denominador: 10 }]) {
      expect(de([s1({ ...mitad, valor: 10 }), entera], porcentaje)!.valor).toBe(60);
    }
  });

  it('what accumulates is the last N / D', () => {
    const dos = [
      s1({ numerador: 10, denominador: 100 }),
      s2({ numerador: 90, denominador: 100, acumulado: true }),
    ];
    expect(de(dos, porcentaje)).toEqual({ valor: 90, periodos: ['Semestre II'], parcial: false });
  });

  it('N and D of a count matter only where it has no value of its own', () => {
    const conValor = [
      s1({ numerador: 1, denominador: 4, valor: 10 }),
      s2({ numerador: 1, denominador: 4, valor: 20 }),
    ];
    expect(de(conValor, { agregacion: 'Agregable' })!.valor).toBe(30);
    const sinEllos = [s1({ numerador: 1, denominador: 4 }), s2({ numerador: 3, denominador: 4 })];
    expect(de(sinEllos)!.valor).toBe(50);
    const unoSinValor = [s1({ numerador: 1, denominador: 4 }), conValor[1]!];
    expect(de(unoSinValor)!.valor).toBe(20);
  });

  it('a bad or zero denominator is ND', () => {
    expect(de([s2({ numerador: 1, denominador: 0 })], porcentaje)!.valor).toEqual({
      nd: 'denominadorCero',
    });
    expect(
      de([s2({ numerador: 1, denominador: { noNumerico: 'mil' } })], porcentaje)!.valor,
    ).toEqual({ nd: 'noNumerico' });
  });

  it('does not add up what may be a running total before somebody says what it is', () => {
    const conteo = {
      agregacion: 'Agregable' as const,
      unidadMedida: 'personas',
      logros: { 2023: 1550 },
      valores: { 2022: 1280 },
    };
    const valorCon = (acumulado: boolean | null, segundo = 1318) =>
      valorDeReportes(
        [s1({ valor: 650, acumulado: null }), s2({ valor: segundo, acumulado })],
        conteo,
      )!.valor;
    expect(valorCon(null)).toEqual({ nd: 'semestrePorConfirmar' });
    expect([valorCon(true), valorCon(false)]).toEqual([1318, 1968]);
    expect([valorCon(null, 668), valorCon(null, 0)]).toEqual([1318, 650]);
  });

  describe.each(['Máximo permisible', 'Mínimo permisible'] as const)('against a %s', (limite) => {
    const dos = [s1({ valor: 12, acumulado: null }), s2({ valor: 15, acumulado: null })];
    const con = (reportes: Reporte[], datos: Partial<Ficha> = {}) =>
      de(reportes, { agregacion: limite, sentido: 'No definido', unidadMedida: 'casos', ...datos });
    const AMBOS = ['Semestre I', 'Semestre II'];

    it('semesters of a count add up or not as their own column says', () => {
      expect(con(dos, { agregacionPeriodos: 'Agregable' })).toEqual({
        valor: 27,
        periodos: AMBOS,
        parcial: false,
      });
      expect(con(dos, { agregacionPeriodos: 'No agregable' })).toEqual({
        valor: 15,
        periodos: ['Semestre II'],
        parcial: false,
      });
    });

    it('where nobody has said, the year is ND and not guessed', () => {
      const duda = { valor: { nd: 'agregacionPorConfirmar' }, periodos: AMBOS, parcial: false };
      expect(con(dos)).toEqual(duda);
      expect(con(dos, { unidadMedida: '' })).toEqual(duda);
      // That the second does not accumulate the first does not say that both add up.
      expect(con([dos[0]!, s2({ valor: 15, acumulado: false })])).toEqual(duda);
      expect(con([s1({ valor: 12 }), s2({ valor: 0, acumulado: null })])).toEqual(duda);
    });

    it('what is certain stands as it is', () => {
      expect(con([dos[0]!])).toEqual({ valor: 12, periodos: ['Semestre I'], parcial: true });
      expect(con([dos[1]!])).toEqual({ valor: 15, periodos: ['Semestre II'], parcial: false });
      expect(con([s1({ valor: 0 }), dos[1]!])!.valor).toBe(15);
      expect(con([dos[0]!, s2({ valor: 15, acumulado: true })])!.valor).toBe(15);
      expect(con([...dos, reporte({ valor: 20 })])!.valor).toBe(20);
      // A ratio never adds up, and what has its parts is made of them.
      const unidades = ['Porcentaje', 'Tasa por 100 000', 'Índice', 'razón', 'Decibeles', 'mg/L'];
      for (const unidadMedida of [...unidades, 'soles por persona', '°C']) {
        expect([unidadMedida, con(dos, { unidadMedida })!.valor]).toEqual([unidadMedida, 15]);
      }
      const partes = [
        s1({ numerador: 10, denominador: 100 }),
        s2({ numerador: 30, denominador: 100 }),
      ];
      expect(con(partes)!.valor).toBe(20);
    });

    it('said to add up, a running total is asked about like any other', () => {
      const acumulado = [s1({ valor: 650, acumulado: null }), s2({ valor: 1318, acumulado: null })];
      const datos = { agregacionPeriodos: 'Agregable' as const, logros: { 2023: 1350 } };
      expect(con(acumulado, datos)!.valor).toEqual({ nd: 'semestrePorConfirmar' });
      const propio = { ...datos, agregacionPeriodos: 'No agregable' as const };
      expect(con(acumulado, propio)!.valor).toBe(1318);
    });
  });

  it('two columns that say two things are no answer', () => {
    const dos = [s1({ valor: 12, acumulado: null }), s2({ valor: 15, acumulado: null })];
    const nada = { nd: 'agregacionPorConfirmar' };
    const con = (
      agregacion: Ficha['agregacion'],
      agregacionPeriodos: Ficha['agregacionPeriodos'],
    ) => de(dos, { agregacion, agregacionPeriodos, unidadMedida: 'casos' })!.valor;
    expect(con('Agregable', 'No agregable')).toEqual(nada);
    expect(con('No agregable', 'Agregable')).toEqual(nada);
    expect(con('Agregable', 'Agregable')).toBe(27);
    expect(con('No agregable', 'No agregable')).toBe(15);
    expect([con('Agregable', null), con('No agregable', null)]).toEqual([27, 15]);
  });

  it('knows accepted reports and those that bring a figure', () => {
    const estados = ['Conforme', ' subsanado ', 'CONFORME', 'Enviado', 'Observado', ''];
    const aceptados = (...reglas: ('conformes' | 'subsanados')[]): string[] =>
      estados.filter((estadoRevision) => esAceptado(reporte({ estadoRevision }), ...reglas));
    // That the entity answered is not that anyone agreed.
    expect(aceptados()).toEqual(['Conforme', 'CONFORME']);
    expect(aceptados('conformes')).toEqual(['Conforme', 'CONFORME']);
    expect(aceptados('subsanados')).toEqual(['Conforme', ' subsanado ', 'CONFORME']);
    expect(traeCifra(reporte({ valor: 0 }))).toBe(true);
    expect(traeCifra(reporte({ numerador: 0, denominador: 1 }))).toBe(true);
    expect(traeCifra(reporte())).toBe(false);
    expect(valorDeReporte(reporte({ valor: 5, numerador: 1, denominador: 2 }))).toBe(5);
    expect(valorDeReporte(reporte())).toEqual(sinValor);
    expect(valorDeReporte(reporte({ numerador: 1, denominador: 2 }))).toBe(50);
  });
});

describe('proyeccion', () => {
  it('goes on along the line', () => {
    expect(proyeccion([2021, 2022, 2023], [10, 12, 14], 2030)).toBeCloseTo(28, 9);
    expect(proyeccion([2023, 2021, 2022], [14, 10, 12], 2030)).toBeCloseTo(28, 9);
    expect(proyeccion([2021, 2022, 2023], [5, 5, 5], 2030)).toBe(5);
    // Slopes 1, 2 and 3: the one in the middle, from the point in the middle.
    expect(proyeccion([2021, 2022, 2023], [0, 1, 4], 2024)).toBe(6);
  });

  it('is not tilted by one odd year', () => {
    const anios = [2018, 2019, 2020, 2021, 2022, 2023];
    expect(proyeccion(anios, [1, 2, 900, 4, 5, 6], 2025)).toBeCloseTo(8, 9);
  });

  it('the median of an even number lies between the middle two', () => {
    expect(proyeccion([2020, 2021, 2022, 2023], [0, 1, 3, 4], 2024)).toBeCloseTo(133 / 24, 9);
  });

  it('leaves blanks out, takes the last of a repeated year, and asks for three', () => {
    expect(proyeccion([2020, 2021, 2022, 2023], [1, sinValor, 3, 4], 2024)).toBe(5);
    expect(proyeccion([2021, 2021, 2022, 2023], [99, 1, 2, 3], 2024)).toBe(4);
    expect(proyeccion([2022, 2023], [1, 2], 2024)).toEqual({ nd: 'pocosDatos' });
    expect(proyeccion([2021, 2022, 2023], [1, 2], 2024)).toEqual({ nd: 'pocosDatos' });
    expect(proyeccion([2021, 2021, 2021], [1, 2, 3], 2024)).toEqual({ nd: 'pocosDatos' });
    expect(proyeccion([], [], 2024)).toEqual({ nd: 'pocosDatos' });
  });

  it('refuses what is no year and what is no number', () => {
    const malo = { nd: 'noNumerico' };
    expect(proyeccion([1899, 2022, 2023], [1, 2, 3], 2024)).toEqual(malo);
    expect(proyeccion([1900, 2022, 2200], [1, 2, 3], 2024)).not.toEqual(malo);
    expect(proyeccion([2021, 2022, 2201], [1, 2, 3], 2024)).toEqual(malo);
    expect(proyeccion([2021.5, 2022, 2023], [1, 2, 3], 2024)).toEqual(malo);
    expect(proyeccion([2021, 2022, 2023], [1, 2, 3], NaN)).toEqual(malo);
    expect(proyeccion([2021, 2022, 2023], [1, 2, 3], 2201)).toEqual(malo);
    expect(proyeccion([2020, 2021, 2022, 2023], [0, 1, 2, nd('noNumerico')], 2024)).toEqual(malo);
    expect(proyeccion([2021, 2022, 2023], [-1.7e308, 0, 1.7e308], 2024)).toEqual(malo);
  });
});

describe('puntajeDe', () => {
  it('weighs 1, 2 and 3', () => {
    expect(puntajeDe(['inicial', 'intermedio', 'avanzado'], [4, 4, 2])).toBe(1.8);
    expect(puntajeDe(['inicial', 'inicial', 'avanzado'], [4, 4, 2])).toBe(1.4);
    expect(puntajeDe(['avanzado', 'inicial'], [1, 0])).toBe(3);
    expect(puntajeDe(['avanzado', 'inicial'], [1])).toBe(3);
  });

  it('is ND while a criterion that weighs has no level', () => {
    expect(puntajeDe(['inicial', null], [1, 1])).toEqual({ nd: 'sinNivel' });
    expect(puntajeDe(['inicial', null], [1, 0])).toBe(1);
    expect(puntajeDe([], [])).toEqual({ nd: 'denominadorCero' });
    expect(puntajeDe(['inicial'], [0])).toEqual({ nd: 'denominadorCero' });
  });
});

it('proporcionAlto leaves ND out, or counts it', () => {
  const conteo = { bajo: 8, intermedio: 3, alto: 33, nd: 0 };
  expect(proporcionAlto(conteo)).toBe(75);
  expect(proporcionAlto({ ...conteo, nd: 6 })).toBe(75);
  expect(proporcionAlto({ ...conteo, nd: 6 }, 'cero')).toBe(66);
  expect(proporcionAlto({ bajo: 0, intermedio: 0, alto: 0, nd: 4 })).toEqual({ nd: 'sinDatos' });
});

describe('medida', () => {
  it('is what Ajuste de ficha says', () => {
    expect(medidaDeAjuste('Propuesto')).toEqual({ medida: 'ajustar', origen: 'ficha' });
    for (const otro of ['Ninguno', 'Recomendado', 'En evaluación', 'Aprobado'] as const) {
      expect(medidaDeAjuste(otro)).toEqual({ medida: 'cumplir', origen: 'ficha' });
    }
    expect(medidaDeAjuste(null)).toBeNull();
  });

  it('is suggested where it says nothing', () => {
    const cumplir = { medida: 'cumplir', origen: 'porDefecto' };
    const cero = { medida: 'ajustar', origen: 'valorCero' };
    expect(sugerirMedida('alto', 'bajo')).toEqual({ medida: 'ajustar', origen: 'avancesOpuestos' });
    expect(sugerirMedida('alto', 'intermedio')).toEqual(cumplir);
    expect(sugerirMedida('intermedio', 'bajo')).toEqual(cumplir);
    expect(sugerirMedida('alto', null)).toEqual(cumplir);
    expect(sugerirMedida('bajo', null, [0, 0])).toEqual(cero);
    expect(sugerirMedida('bajo', null, [7, 0, 0])).toEqual(cero);
    expect(sugerirMedida('bajo', null, [0, 7, 0])).toEqual(cumplir);
    expect(sugerirMedida('bajo', null, [0, 7])).toEqual(cumplir);
    expect(sugerirMedida('bajo', null, [0])).toEqual(cumplir);
    expect(sugerirMedida('bajo', null, [sinValor, 0])).toEqual(cumplir);
  });
});

describe('fichaVigente', () => {
  const vieja = ficha({ fila: 0, vigenteHasta: 2022 });
  const nueva = ficha({ fila: 1, vigenteDesde: 2023, vigenteHasta: 2025 });
  const ultima = ficha({ fila: 2, vigenteDesde: 2028 });
  const versiones = [nueva, vieja, ultima] as const;

  it('is the version whose bounds hold the year', () => {
    const filas = [1990, 2022, 2023, 2025, 2026, 2027, 2028, 2100].map(
      (anio) => fichaVigente(versiones, anio)?.fila ?? null,
    );
    expect(filas).toEqual([0, 0, 1, 1, null, null, 2, 2]);
    expect(fichaVigente([], 2023)).toBeNull();
  });

  it('of versions that overlap the one that begins last, then the last row', () => {
    const abierta = ficha({ fila: 5 });
    const tarde = ficha({ fila: 6, vigenteDesde: 2023 });
    expect(fichaVigente([tarde, abierta], 2023)!.fila).toBe(6);
    expect(fichaVigente([abierta, tarde], 2023)!.fila).toBe(6);
    expect(fichaVigente([abierta, ficha({ fila: 7 })], 2023)!.fila).toBe(7);
  });

  it('else the nearest in time', () => {
    expect(fichaCercana([nueva, ultima], 2020).fila).toBe(1);
    expect(fichaCercana([nueva, ultima], 2026).fila).toBe(1);
    expect(fichaCercana([ultima, nueva], 2026).fila).toBe(1);
    expect(fichaCercana([nueva, ultima], 2027).fila).toBe(2);
    expect(fichaCercana([ultima, vieja], 2024).fila).toBe(0);
    expect(fichaCercana([nueva, ficha({ fila: 9, vigenteDesde: 2027 })], 2026).fila).toBe(1);
  });
});

describe('codes', () => {
  it('are ordered as people count', () => {
    const codigos = ['10', '2', '1.10', '1.2', '1', '16.2', '16.1', '16', 'A2', 'A10', '01'];
    expect([...codigos].sort(compararCodigos)).toEqual([
      '1',
      '01',
      '1.2',
      '1.10',
      '2',
      '10',
      '16',
      '16.1',
      '16.2',
      'A2',
      'A10',
    ]);
    expect(compararCodigos('1.1', '1.1')).toBe(0);
    expect(compararCodigos('A', 'B')).toBeLessThan(0);
    expect(compararCodigos('B', 'A')).toBeGreaterThan(0);
    expect(compararCodigos('', '1')).toBeLessThan(0);
  });

  it('those of OP stand before those of services', () => {
    const op = { tipo: 'OP', codigo: '3.2' } as const;
    const servicio = { tipo: 'Servicio', codigo: '1' } as const;
    expect(compararClaves(op, servicio)).toBe(-1);
    expect(compararClaves(servicio, op)).toBe(1);
    expect(compararClaves({ ...servicio, codigo: '14' }, servicio)).toBeGreaterThan(0);
  });
});
