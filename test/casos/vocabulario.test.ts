/** The words that the rules understand, each as people inflect it. */
import { esDePocos, naturaleza, rumboDelNombre } from '../../src/ceplan/auditoria/nombres';
import { enLetrasComunes } from '../../src/libro/disposicion/reglas/letraParecida';
import { esVinculoExterno } from '../../src/libro/disposicion/reglas/vinculoExterno';
import { esTotal } from '../../src/libro/disposicion/reglas/totalEnTabla';
import {
  esFormatoDeFecha,
  esFormatoDePorcentaje,
} from '../../src/libro/disposicion/reglas/numeroConOtroFormato';

const palabras = (texto: string): string[] => texto.trim().split(/\s+/);

describe('what is done about something bad turns its name round', () => {
  it('and without it less is better', () => {
    expect(rumboDelNombre('Porcentaje de casos de violencia')).toBe('baja');
  });

  it.each(
    palabras(`
      atendidos atenciones atienden reducidos disminuidos resueltos resueltas resuelven resoluciones
      denunciados investigados capacitados sancionados identificados detectados reciben recibidos
      acceden accedieron cuenta cuentan cuente tratados tratamiento recuperados monitoreados
      registrados rescatados protegidos protección reintegrados prevenidos controlados lucha
      combatidos contra evitados informe informes informados fiscalizados intervenidos eliminados
      erradicados sentenciados condenados georreferenciados diagnosticados vigilados mitigados
      gestionados superados superan salen salidos egresados cerrados cierres cubiertos implementados
      reparados suplementados derivados plan planes programa programas campaña campañas servicio
      servicios estrategia estrategias mejorados libre libres
    `),
  )('%s', (palabra) => {
    expect(rumboDelNombre(`Porcentaje de casos de violencia ${palabra}`)).toBeNull();
    expect(rumboDelNombre(`Porcentaje de casos de violencia ${palabra} en el año`)).toBeNull();
  });

  it.each(palabras('Contrato Lucharon Planeta Serviciales Librero Informal'))(
    'and %s is another word',
    (palabra) => expect(rumboDelNombre(`Porcentaje de casos de violencia ${palabra}`)).toBe('baja'),
  );

  it.each([
    'Tasa de reducción de la anemia',
    'Porcentaje reducción de la anemia',
    'Reducción porcentual de la pobreza',
    'Disminución porcentual de la pobreza',
  ])('less of it is more: %s', (nombre) => expect(rumboDelNombre(nombre)).toBe('sube'));

  it('but only at the beginning of the name', () => {
    expect(rumboDelNombre('Distritos con tasa de reducción de la anemia')).toBeNull();
    expect(rumboDelNombre('Distritos con reducción porcentual de la anemia')).toBeNull();
  });
});

describe('people who were harmed', () => {
  const nombre = (palabra: string): string =>
    `Número de personas afectadas por inundaciones ${palabra}`.trim();

  it('should be fewer', () => expect(rumboDelNombre(nombre(''))).toBe('baja'));

  it.each(
    palabras(
      'asistidas ayudadas beneficiadas reinsertadas acompañadas orientadas indemnizadas albergadas ubicadas encontradas localizadas patrocinadas representadas que con acogidas apoyadas entregadas empadronadas restituidas retornadas',
    ),
  )('should be more where they are %s', (palabra) =>
    expect(rumboDelNombre(nombre(palabra))).toBeNull(),
  );

  it.each(palabras('desasistidas conjuntas quechuas'))('whatever else they are: %s', (palabra) =>
    expect(rumboDelNombre(nombre(palabra))).toBe('baja'),
  );
});

describe('what happens to few', () => {
  it.each([
    ...palabras(
      'mortalidad letalidad fallecidos muertes incidencia prevalencia PBI tasa variación crecimiento inflación reducción error errores defectuosos falla fallas fallos reclamo reclamos queja quejas merma pérdida pérdidas',
    ),
    'producto bruto',
    'producto interno',
  ])('%s', (palabra) => expect(esDePocos(`Porcentaje de ${palabra} del año`)).toBe(true));

  it.each([...palabras('hogares terror fallido quejarse reclamosa mermado'), 'producto lácteo'])(
    'and not %s',
    (palabra) => expect(esDePocos(`Porcentaje de ${palabra} del año`)).toBe(false),
  );
});

describe('a percentage may pass 100', () => {
  it.each(
    palabras(`
      ejecutado ejecutados realizadas programadas planificadas previstas cumplimiento cumplidas avance
      variación variaron incremento incrementados crecimiento aumento aumentos reducción disminución
      cambio rentabilidad inflación sobrecosto sobrecostos presupuestado endeudamiento deuda
      hacinamiento ocupación meta metas tasa
    `),
  )('of what is %s', (palabra) => {
    expect(naturaleza(`Porcentaje de obras ${palabra}`, '%')).toBe('porcentaje');
    expect(naturaleza(`Porcentaje de obras ${palabra} en el distrito`, '%')).toBe('porcentaje');
  });

  it.each([
    'al año anterior',
    'del periodo',
    'al mes',
    'del semestre',
    'a la línea',
    'al semestre',
  ])('with respect %s', (cual) => {
    const tipo = cual === 'a la línea' ? 'cobertura' : 'porcentaje';
    expect(naturaleza(`Porcentaje de obras respecto ${cual}`, '%')).toBe(tipo);
  });

  it.each(palabras('Porcentaje porcentual porciento % pct'))('in the unit %s', (unidad) => {
    expect(naturaleza('Hogares con agua', unidad)).toBe('cobertura');
    expect(naturaleza('Hogares con agua', `${unidad} de hogares`)).toBe('cobertura');
  });

  it.each(['por ciento', 'punto porcentual', 'puntos porcentuales', 'Porcentaje (%)'])(
    'in the unit %s',
    (unidad) => expect(naturaleza('Hogares con agua', unidad)).toBe('cobertura'),
  );

  it('and in no other', () => {
    expect(naturaleza('Hogares con agua', 'soles por porcentaje')).toBe('otra');
    expect(naturaleza('Hogares con agua', 'porcentajes')).toBe('otra');
    expect(naturaleza('Índice de porcentaje', '')).toBe('otra');
  });
});

describe('things are counted', () => {
  it.each(
    palabras(`
      número nro n n° cantidad conteo total unidad unidades absoluto persona personas caso casos evento
      eventos informe informes documento documentos campaña campañas víctima víctimas denuncia
      denuncias sentencia sentencias operativo operativos institución instituciones entidad entidades
      distrito distritos familia familias estudiante estudiantes beneficiario beneficiarios
    `).filter((palabra) => palabra !== 'institución' && palabra !== 'entidad'),
  )('in %s', (unidad) => {
    expect(naturaleza('Operaciones hechas', unidad)).toBe('conteo');
    expect(naturaleza('Operaciones hechas', `${unidad} de la región`)).toBe('conteo');
    expect(naturaleza('Operaciones hechas', `${unidad} por región`)).toBe('otra');
    expect(naturaleza('Operaciones hechas', `kilos, ${unidad}`)).toBe('otra');
  });

  it.each([
    'Número de obras',
    'Nro. de obras',
    'N° de obras',
    'El número de obras',
    'Cantidad total de obras',
    'Total acumulado de obras',
    'Número anual de obras',
  ])('by the name: %s', (nombre) => {
    expect(naturaleza(nombre, '')).toBe('conteo');
    expect(naturaleza(nombre, 'obras')).toBe('conteo');
    expect(naturaleza(`Valor del ${nombre}`, '')).toBe('otra');
    expect(naturaleza(nombre, 'obras por región')).toBe('otra');
  });

  it.each(
    palabras(`promedio media tasa índice ratio razón porcentaje proporción variación horas días meses
      minutos soles millones miles kilómetros km hectáreas ha toneladas metros m2 litros`),
  )('and not in or by %s', (palabra) => {
    expect(naturaleza('Número de obras', `número de ${palabra}`)).not.toBe('conteo');
    expect(naturaleza(`Número de ${palabra} de obra`, 'número')).toBe('otra');
  });

  it('of whom is said late in a name does not matter', () => {
    expect(naturaleza('Número de personas que reciben atención por más horas', 'personas')).toBe(
      'conteo',
    );
  });
});

describe('a look-alike', () => {
  it.each([
    ['АВЕКМНОРСТХІЅ', 'ABEKMHOPCTXIS'],
    ['аеорсхі', 'aeopcxi'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΧ', 'ABEZHIKMNOPTX'],
    ['1‐2‑3–4—5', '1-2-3-4-5'],
    ['1․2．3', '1.2.3'],
    ['1，2', '1,2'],
    ['１.２', '1.2'],
    ['1.O', '1.0'],
    ['1O', '10'],
    ['O1', '01'],
    ['1.o.2', '1.0.2'],
    ['l.2', '1.2'],
    ['2.l', '2.1'],
    ['1I', '11'],
    ['I.1', '1.1'],
    ['1.l2', '1.12'],
  ])('%s is %s', (codigo, comun) => expect(enLetrasComunes(codigo)).toBe(comun));

  it.each(['OP1', 'OEI.01.01', 'S01', 'Lima', 'I', 'l', 'O', 'IO', 'II.1', '1.10', 'A-1'])(
    '%s is itself',
    (codigo) => expect(enLetrasComunes(codigo)).toBe(codigo),
  );
});

describe('another workbook', () => {
  it.each([
    '=[Libro.xlsx]Hoja1!A1',
    "='C:\\datos\\[Libro.xlsx]Hoja 1'!A1",
    '=[1]Hoja!A1',
    '=SUM([1]Hoja!A1:A3)',
    '=A1+[1]Hoja!B2',
    "=IF(A1>0,'[2]Hoja 1'!B2,0)",
    '[1]Hoja!$A$1',
  ])('is linked by %s', (formula) => expect(esVinculoExterno(formula)).toBe(true));

  it.each([
    '=tblIndicadores[Código]',
    '=SUM(tblIndicadores[[#All],[LE 2023]])',
    "='Hoja [1]'",
    '="[1]Hoja!A1"',
    '=[@Tipo]&"|"&[@Código]',
    '=Hoja1!A1',
  ])('is not by %s', (formula) => expect(esVinculoExterno(formula)).toBe(false));
});

describe('a total', () => {
  it.each([
    'Total',
    'TOTAL',
    'Totales',
    'Subtotal',
    'Sub total',
    ' total general',
    'Suma:',
    'Promedio',
    'Promedio general',
    'Media total:',
  ])('by its first text: %s', (texto) => expect(esTotal([null, '', texto, 5])).toBe(true));

  it.each([
    'Total de víctimas atendidas',
    'Totalidad',
    'Suma de esfuerzos',
    'Promedio de días',
    'El total',
    'Media luna',
  ])('not by %s', (texto) => expect(esTotal([null, texto, 5])).toBe(false));

  it.each(['SUM', 'SUBTOTAL', 'AVERAGE', 'COUNT', 'COUNTA', 'AGGREGATE'])(
    'by two formulas of %s',
    (nombre) => {
      const suma = { formula: `= ${nombre}(A1:A9)`, value: 5 };
      expect(esTotal(['x', suma, suma])).toBe(true);
      expect(esTotal(['x', suma, 5])).toBe(false);
      expect(esTotal(['x', suma, { formula: `=1+${nombre}(A1:A9)`, value: 6 }])).toBe(false);
    },
  );
});

describe('a format', () => {
  it.each(['dd/mm/yyyy', 'd-mmm', 'hh:mm', 'yyyy', '[h]:mm', 'mmm-yy;@', '[$-280A]d mmmm'])(
    'of dates: %s',
    (formato) => expect(esFormatoDeFecha(formato)).toBe(true),
  );

  it.each(['General', '0.00', '#,##0', '@', '0 "días"', '[Red]0', '0\\h', '"d"0', '[Magenta]0.0'])(
    'not of dates: %s',
    (formato) => expect(esFormatoDeFecha(formato)).toBe(false),
  );

  it('of percentages, where the sign is not a text', () => {
    expect(['0%', '0.0 %', '[Red]0%'].map(esFormatoDePorcentaje)).toEqual([true, true, true]);
    expect(['0', '0"%"', '0\\%'].map(esFormatoDePorcentaje)).toEqual([false, false, false]);
  });
});
