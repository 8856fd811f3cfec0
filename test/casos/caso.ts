/** A case over a plain workbook: what it changes of it, and what the audit says then. */
import { REGLAS } from '../../src/ceplan/auditoria';
import type { CompromisoEscrito, OpcionesAuditoria } from '../../src/ceplan/auditoria';
import type { Politica } from '../../src/ceplan/tipos';
import { auditarPolitica, leer } from './ayuda';
import type { Fila } from './ayuda';

export interface Caso {
  readonly nombre: string;
  readonly politica?: Fila;
  /** Rows of tblIndicadores over a plain one; tblReportes and tblDeclarado likewise. */
  readonly indicadores?: readonly Fila[];
  readonly reportes?: readonly Fila[];
  readonly declarado?: readonly Fila[];
  readonly servicios?: readonly Fila[];
  readonly envios?: readonly Fila[];
  readonly traspasos?: readonly Fila[];
  readonly compromisos?: readonly Partial<CompromisoEscrito>[];
  readonly anteriores?: readonly Partial<CompromisoEscrito>[];
  readonly parametros?: OpcionesAuditoria['parametros'];
  readonly hoy?: string;
}

const FICHA: Fila = {
  Tipo: 'Servicio',
  Código: '1',
  Objetivo: 'OP1',
  Servicio: '1',
  Indicador: 'Porcentaje de hogares con acceso al servicio',
  Responsable: 'MINAM',
  'Unidad de medida': 'porcentaje',
  'Sentido esperado': 'Ascendente',
  'Tipo de agregación': 'No agregable',
  'LB año': 2020,
  'LB valor': 20,
  'LE 2022': 40,
  'LE 2023': 50,
  'LE 2024': 60,
  'LE 2025': 70,
  'VO 2022': 38.4,
  'VO 2023': 52.6,
};

/** What reading makes of the case. */
export function politicaDe(caso: Caso): Politica {
  const indicadores = (caso.indicadores ?? [{}]).map((fila): Fila => {
    const Tipo = fila.Tipo ?? 'Servicio';
    const Código = fila.Código ?? '1';
    return { ...FICHA, Servicio: Tipo === 'OP' ? '' : String(Código), ...fila };
  });
  const usados = [...new Set(indicadores.map((fila) => fila.Servicio).filter((uno) => uno !== ''))];
  const leido = leer(
    {
      anios: [2022, 2023, 2024, 2025],
      politica: {
        nombre: 'Política de prueba',
        anio_evaluado: 2023,
        primer_anio: 2022,
        ultimo_anio: 2025,
        nivel_criterio_3: 'Avanzado',
        ...caso.politica,
      },
      filas: {
        tblObjetivos: ['OP1', 'OP2'].map((Código) => ({ Código, 'Objetivo prioritario': Código })),
        tblLineamientos: [
          { Código: '1.1', Objetivo: 'OP1', Lineamiento: 'Uno' },
          { Código: '2.1', Objetivo: 'OP2', Lineamiento: 'Dos' },
        ],
        tblServicios: [
          ...usados.map((Código) => ({
            Código: Código!,
            Lineamiento: '1.1',
            Servicio: 'Servicio',
          })),
          ...(caso.servicios ?? []),
        ],
        tblIndicadores: indicadores,
        tblReportes: (caso.reportes ?? []).map((fila) => ({
          Tipo: 'Servicio',
          Código: '1',
          Año: 2023,
          Periodo: 'Anual',
          Sustento: 'Acta',
          'Estado de revisión': 'Conforme',
          ...fila,
        })),
        tblEnvios: caso.envios ?? [],
        tblTraspasos: caso.traspasos ?? [],
        tblDeclarado: (caso.declarado ?? []).map((fila) => ({
          Alcance: 'Indicador',
          Tipo: fila.Alcance && fila.Alcance !== 'Indicador' ? '' : 'Servicio',
          Código: fila.Alcance && fila.Alcance !== 'Indicador' ? '' : '1',
          Año: 2023,
          Medida: 'AT1',
          Dónde: 'informe',
          ...fila,
        })),
      },
    },
    caso.hoy,
  );
  // A case that cannot be read proves nothing.
  expect(leido.hallazgos.filter(({ severidad }) => severidad === 'error')).toEqual([]);
  return leido.politica!;
}

/** With `regla`, that rule alone, and those that it yields to or that explain what it finds. */
export const auditarCaso = (
  caso: Caso,
  regla?: string,
  causas: readonly string[] = [],
  politica: Politica = politicaDe(caso),
) => {
  const quedan = new Set([
    regla,
    ...(REGLAS.find(({ id }) => id === regla)?.cedeAnte ?? []),
    ...causas,
  ]);
  const omitir = regla ? REGLAS.map(({ id }) => id).filter((id) => !quedan.has(id)) : [];
  return auditarPolitica(politica, {
    omitir,
    ...(caso.parametros ? { parametros: caso.parametros } : {}),
    ...(caso.compromisos ? { compromisos: caso.compromisos.map(comoEscrito) } : {}),
    ...(caso.anteriores
      ? { anteriores: caso.anteriores.map((fila, i) => comoEscrito({ anio: 2022, ...fila }, i)) }
      : {}),
  });
};

const comoEscrito = (fila: Partial<CompromisoEscrito>, i: number): CompromisoEscrito => ({
  fila: i,
  tipo: 'Servicio',
  codigo: '1',
  aspecto: '',
  anio: 2023,
  medida: 'cumplir',
  plazo: '2 años',
  vence: null,
  unidad: '',
  estado: 'No iniciado',
  origen: 'Calculado',
  motivo: '',
  ...fila,
});
