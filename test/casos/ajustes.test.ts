/** What tblPolitica says of a rule takes effect: its severity, its parameters, whether it runs. */
import { REGLAS } from '../../src/ceplan/auditoria';
import { claveDeRegla } from '../../src/libro/ajustes';
import { cellAddress } from '@pnftp/xlsx/plan';
import { evaluar } from '../../src/ceplan';
import { auditarPolitica, contenidoPnftp, leer } from './ayuda';
import { politicaDe } from './caso';
import type { Fila } from './ayuda';

/** The report's workbook with rows added to its sheet Política. */
function con(claves: Fila) {
  const contenido = contenidoPnftp();
  const leido = leer({ ...contenido, politica: { ...contenido.politica, ...claves } });
  return { leido, hallazgos: auditarPolitica(leido.politica!, leido.ajustes) };
}

const de = (claves: Fila, regla: string) =>
  con(claves).hallazgos.filter((uno) => uno.regla === regla);
const codigos = (claves: Fila, regla: string) => de(claves, regla).map(({ codigo }) => codigo);

describe('a rule that the sheet Política names', () => {
  it('does not run where it says omitir, whatever the writing of the key', () => {
    expect(de({}, 'salto')).toHaveLength(1);
    expect(de({ 'regla.salto': 'omitir' }, 'salto')).toEqual([]);
    expect(de({ 'Regla.SALTO ': 'Omitir' }, 'salto')).toEqual([]);
  });

  it('has the severity that it says, in every case of the rule', () => {
    expect(de({}, 'declaradoContradice').map(({ severidad }) => severidad)).toContain(
      'advertencia',
    );
    const todas = de({ 'regla.declaradoContradice': 'Aviso' }, 'declaradoContradice');
    expect(todas.length).toBeGreaterThan(1);
    expect(new Set(todas.map(({ severidad }) => severidad))).toEqual(new Set(['aviso']));
  });

  it('takes its parameters from there', () => {
    expect(codigos({}, 'escalaDistinta')).toEqual(['14', '23', '31', '40', '41']);
    expect(codigos({ 'regla.escalaDistinta.veces': 50 }, 'escalaDistinta')).toEqual(['31', '40']);
    expect(codigos({ 'regla.escalaDistinta.veces': null }, 'escalaDistinta')).toHaveLength(5);
  });

  it('leaves the other rules as they are', () => {
    const sin = (claves: Fila) => con(claves).hallazgos.filter(({ regla }) => regla !== 'salto');
    expect(sin({ 'regla.salto': 'omitir' })).toEqual(sin({}));
  });
});

describe('what the method doubts is set where the rule asks about it', () => {
  const conteo = {
    Indicador: 'Número de personas capacitadas',
    'Unidad de medida': 'personas',
    'Tipo de agregación': 'Agregable',
    'LE 2022': null,
    'LE 2023': 1350,
    'VO 2022': null,
    'VO 2023': null,
  };
  const semestres = [
    { Periodo: 'Semestre I', Valor: 650 },
    { Periodo: 'Semestre II', Valor: 1318 },
  ];
  const acumulado = (claves: Fila) => {
    const politica = politicaDe({
      nombre: '',
      indicadores: [conteo],
      reportes: semestres,
      politica: claves,
    });
    const { dudas } = politica.parametros;
    const opciones = {
      parametros: {
        semestreAcumulado: { desde: dudas.acumuladoDesde, exceso: dudas.acumuladoExceso },
      },
    };
    return {
      valor: evaluar(politica).indicadores.find(({ anio }) => anio === 2023)!.valor,
      reglas: auditarPolitica(politica, opciones)
        .map(({ regla }) => regla)
        .filter((regla) => regla === 'semestreAcumulado'),
    };
  };

  it('a running total: the figure is ND as long as the rule asks, and no longer', () => {
    const preguntado = { valor: { nd: 'semestrePorConfirmar' }, reglas: ['semestreAcumulado'] };
    const sumado = { valor: 1968, reglas: [] };
    expect(acumulado({})).toEqual(preguntado);
    // 1,968 is 45.8 % above the target, and 1,318 is 203 % of 650.
    expect(acumulado({ 'regla.semestreAcumulado.exceso': 45 })).toEqual(preguntado);
    expect(acumulado({ 'regla.semestreAcumulado.exceso': 46 })).toEqual(sumado);
    expect(acumulado({ 'regla.semestreAcumulado.desde': 202 })).toEqual(preguntado);
    expect(acumulado({ 'regla.semestreAcumulado.desde': 203 })).toEqual(sumado);
  });

  it('a short way from baseline to target', () => {
    const motivos = (claves: Fila) =>
      evaluar(
        politicaDe({
          nombre: '',
          indicadores: [{ Tipo: 'OP', Código: '1.1', 'LB valor': 47 }],
          politica: claves,
        }),
      ).indiceGestion.apoyos[0]!.motivos;
    // 47 to 50: 6 % of 50.
    expect(motivos({})).not.toContain('tramoCorto');
    expect(motivos({ 'regla.indiceFragil.tramo': 7 })).toContain('tramoCorto');
    expect(motivos({ 'regla.indiceFragil.tramo': 6 })).not.toContain('tramoCorto');
  });
});

describe('a setting that cannot be', () => {
  const problemas = (claves: Fila) =>
    con(claves).leido.hallazgos.map(({ regla, severidad, encontrado, esperado }) => [
      regla,
      severidad,
      encontrado,
      esperado,
    ]);

  it('is an error of the sheet Política, with what was expected', () => {
    expect(problemas({ 'regla.salto': 'grave' })).toEqual([
      ['parametroNoValido', 'error', 'grave', 'error, advertencia, aviso, omitir'],
    ]);
    for (const valor of ['ocho', '8,5', -1, 1.9, 1001]) {
      expect(problemas({ 'regla.salto.factor': valor })).toEqual([
        ['parametroNoValido', 'error', String(valor), '2–1000'],
      ]);
    }
  });

  it('is a share that was typed as a fraction, at its cell, and is not used', () => {
    const { leido } = con({ 'regla.semestreFalta.mayoria': 0.75 });
    expect(leido.ajustes.parametros).toEqual({});
    expect(leido.hallazgos).toMatchObject([
      { regla: 'parametroNoValido', encontrado: '0.75', esperado: '1–100' },
    ]);
    const { lugar } = leido.hallazgos[0]!;
    const { area, hoja } = leido.tablas.get('tblPolitica')!;
    // The key is the row that `con` adds below all others.
    expect(leido.localiza(lugar)).toEqual({
      hoja,
      celda: cellAddress(area.row + area.rows - 1, area.column + 1),
    });
    expect(problemas({ 'regla.semestreFalta.mayoria': 75 })).toEqual([]);
  });

  it('is one outside of its range, whatever the rule; what it has by default never is', () => {
    for (const { id, parametros } of REGLAS) {
      for (const [nombre, { defecto, rango }] of Object.entries(parametros)) {
        const clave = claveDeRegla(id, nombre);
        const permitidos = [rango[0], defecto, rango[1]];
        for (const valor of permitidos)
          expect([clave, problemas({ [clave]: valor })]).toEqual([clave, []]);
        for (const valor of [rango[0] - 0.1, rango[1] + 1])
          expect(problemas({ [clave]: valor })).toEqual([
            ['parametroNoValido', 'error', String(valor), `${rango[0]}–${rango[1]}`],
          ]);
      }
    }
  });

  it('is half of what is counted, and not of what is measured', () => {
    const cuenta = REGLAS.flatMap(({ id, parametros }) =>
      Object.entries(parametros).flatMap(([nombre, uno]) => {
        const clave = claveDeRegla(id, nombre);
        const medio = uno.defecto + (uno.defecto < uno.rango[1] ? 0.5 : -0.5);
        const rechazada = problemas({ [clave]: medio }).length > 0;
        return [[clave, uno.unidad, rechazada] as const];
      }),
    );
    const enteras = cuenta.filter(([, , rechazada]) => rechazada).map(([, unidad]) => unidad);
    expect(enteras.length).toBeGreaterThan(15);
    expect(new Set(enteras)).not.toContain('veces');
    expect(cuenta.filter(([, unidad, no]) => unidad === 'años' && !no)).toEqual([]);
    expect(problemas({ 'regla.valoresCopiados.anios': 2.5 })).toEqual([
      ['parametroNoValido', 'error', '2.5', expect.any(String)],
    ]);
  });

  it('of a rule that there is not, is a key like others that we do not know', () => {
    for (const clave of ['regla.saltos', 'regla.salto.pasitos', claveDeRegla('salto', 'x')]) {
      expect(problemas({ [clave]: 'omitir' })).toEqual([
        ['parametroDesconocido', 'aviso', clave, ''],
      ]);
    }
  });
});
