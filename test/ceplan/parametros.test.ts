import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUENTES, PARAMETROS_POR_DEFECTO } from '../../src/ceplan';

const contrato = readFileSync(join(__dirname, '../../docs/libro.md'), 'utf8');

it('every parameter has the source that the contract of the workbook prints', () => {
  const impresas = new Map<string, string>();
  for (const linea of contrato.split('\n')) {
    const fuente = /\| \[([RD2C])\]/.exec(linea)?.[1];
    if (!fuente) continue;
    const claves = [...linea.split('|')[1]!.matchAll(/`([a-z_0-9]+)`/g)].map(([, clave]) => clave!);
    // `peso_criterio_1`, `_2`, `_3`
    const raiz = claves[0]!.replace(/_\d$/, '');
    for (const clave of claves) impresas.set(clave.startsWith('_') ? raiz + clave : clave, fuente);
  }
  expect(Object.fromEntries(impresas)).toEqual(FUENTES);
});

it('the defaults are those of the method', () => {
  expect(PARAMETROS_POR_DEFECTO).toEqual({
    umbralIntermedio: 75,
    umbralAlto: 95,
    pesos: [4, 4, 2],
    cortes: [1.67, 2.33],
    nivelCriterio2: null,
    nivelCriterio3: null,
    lecturaCriterio2: 'promedio',
    criterio: 'informe',
    avance1Mostrado: 'entero',
    noReportado: 'cero',
    soloSemestre1: 'parcial',
    noReportadoEnNiveles: 'bajo',
    ndEnPromedio: 'excluir',
    ponderacion: 'relevancia',
    descendenteEnCero: 100,
    noDefinido: 'permisible',
    logroNegativo: 'nd',
    avance2EnMatriz: 'OP',
    nivelEnSemestre: false,
    reportesAceptados: 'conformes',
    plazoCumplir: '2 años',
    plazoAjustar: '6 meses',
    accionClave: 'Reportes semestrales con evidencia cualitativa y cuantitativa.',
    medioVerificacion:
      'Sistema de Seguimiento y Monitoreo de la Política Nacional frente a la Trata de Personas y sus formas de explotación.',
    estados: ['No iniciado', 'En proceso', 'Cumplido'],
    limites: { 'Semestre I': '07-31', 'Semestre II': '01-31', Anual: '01-31' },
    nombres: {
      objetivo: { uno: 'Objetivo prioritario', varios: 'Objetivos prioritarios', corto: 'OP' },
      lineamiento: { uno: 'Lineamiento', varios: 'Lineamientos', corto: 'lineamiento' },
      servicio: { uno: 'Servicio', varios: 'Servicios', corto: 'servicio' },
    },
    dudas: { acumuladoDesde: 141, acumuladoExceso: 20, tramoCorto: 5 },
    decimales: 1,
  });
});
