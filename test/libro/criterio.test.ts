/** The criterio de cálculo as Política has it: defaults of parameters that can be set alone. */
import { evaluarLibro } from '../../src/acciones';
import { openFile } from '@pnftp/xlsx';
import type { Workbook } from '@pnftp/xlsx';
import { contexto, filasDe, libroPnftp, parametro, valoresDe } from '../acciones/ayuda';

const DE_CRITERIO = [
  'criterio_de_calculo',
  'avance1_mostrado',
  'no_reportado',
  'solo_semestre_1',
  'no_reportado_en_niveles',
  'nd_en_promedio',
];

async function evaluado(cambia: (libro: Workbook) => void) {
  const libro = await libroPnftp();
  cambia(libro);
  const { politica, evaluacion } = await evaluarLibro(openFile(libro), contexto);
  return { libro, parametros: politica!.parametros, evaluacion: evaluacion! };
}

const deResumen = (libro: Workbook): string[] =>
  valoresDe(libro, 'Resumen')
    .flat()
    .filter((v): v is string => typeof v === 'string');

it('a new workbook follows the report, and leaves the rest to the criterion', async () => {
  const { libro, parametros } = await evaluado(() => undefined);
  const escritos = filasDe(libro, 'tblPolitica').filter((f) =>
    DE_CRITERIO.includes(String(f.Clave)),
  );
  expect(escritos.map((f) => f.Valor)).toEqual(['Informe 2023', null, null, null, null, null]);
  expect(parametros).toMatchObject({ criterio: 'informe', noReportado: 'cero' });
  expect(deResumen(libro).some((texto) => texto.startsWith('Criterio de cálculo'))).toBe(false);
});

it('the application’s criterion sets all of them, and the sheets say so', async () => {
  const { libro, parametros, evaluacion } = await evaluado((l) =>
    parametro(l, 'criterio_de_calculo', 'Aplicativo CEPLAN V.01'),
  );
  expect(parametros).toMatchObject({
    criterio: 'aplicativo',
    avance1Mostrado: 'acotado',
    noReportado: 'nd',
    soloSemestre1: 'nd',
    noReportadoEnNiveles: 'aparte',
    ndEnPromedio: 'cero',
  });
  const cifras = evaluacion.indicadores.map((i) => i.avanceTipo1);
  expect(cifras.every((c) => typeof c !== 'number' || (c >= 0 && c <= 100))).toBe(true);
  const dicho = deResumen(libro).find((texto) => texto.startsWith('Criterio de cálculo'));
  expect(dicho).toMatch(/^Criterio de cálculo: Aplicativo CEPLAN V\.01\. .*un solo plan regional/);
  expect(deResumen(libro)).toContain('No reportó');
});

it('what is set alone goes before the criterion, and is named', async () => {
  const { libro, parametros } = await evaluado((l) => {
    parametro(l, 'criterio_de_calculo', 'Aplicativo CEPLAN V.01');
    parametro(l, 'nd_en_promedio', 'excluir');
    parametro(l, 'avance1_mostrado', 'entero');
  });
  expect(parametros).toMatchObject({
    criterio: 'aplicativo',
    avance1Mostrado: 'entero',
    noReportado: 'nd',
    ndEnPromedio: 'excluir',
  });
  expect(deResumen(libro).find((texto) => texto.startsWith('Criterio de cálculo'))).toMatch(
    /salvo lo que Política fija aparte: avance1_mostrado, nd_en_promedio\./,
  );
});

it('a workbook from before these rows is read as the report calculates', async () => {
  const nuevo = await evaluado(() => undefined);
  const antiguo = await evaluado((libro) => {
    for (const clave of ['criterio_de_calculo', 'avance1_mostrado', 'no_reportado_en_niveles']) {
      const tabla = libro.table('tblPolitica')!;
      const fila = filasDe(libro, 'tblPolitica').findIndex((f) => f.Clave === clave);
      for (let i = 0; i < tabla.area.columns; i++)
        tabla.sheet.setCell(tabla.area.row + 1 + fila, tabla.area.column + i, null);
    }
    parametro(libro, 'no_reportado', 'cero');
    parametro(libro, 'nd_en_promedio', 'excluir');
  });
  expect(antiguo.parametros).toEqual(nuevo.parametros);
  expect(antiguo.evaluacion).toEqual(nuevo.evaluacion);
});
