/** The papers beside the report: valid, true to the workbook, and silent where only people know. */
import { acotar } from '../../src/ceplan';
import { planActa } from '../../src/informe/acta';
import { autoevaluar, planAutoevaluacion } from '../../src/informe/autoevaluacion';
import { planMemoria } from '../../src/informe/memoria';
import { documentoWord } from '../../src/informe/word/documento';
import { filaDe, libroPnftp, parametro, pon } from '../acciones/ayuda';
import { cuerpoDe, errores, filasEn, leido, llano, parrafosEn } from './ayuda';

describe('ayuda memoria', () => {
  it('is valid, and says how it stands, what it hangs on, what changed and what is to be decided', async () => {
    const { material, matriz } = await leido();
    const docx = documentoWord(planMemoria(material, matriz));
    expect(errores(docx)).toEqual([]);
    const dicho = llano(cuerpoDe(docx));
    for (const frase of [
      'En 2023 el índice de gestión de la política es 22.2%, nivel bajo',
      '2.1, «Porcentaje de casos de trata de personas atendidos por las fiscalías provinciales especializadas»: aporta 11.1 puntos; la línea base está más allá de la meta.',
      'Bajan de nivel: indicador 1.1, servicio 7, servicio 13, servicio 14, servicio 26, servicio 30 y servicio 34.',
      'Confirmar el criterio 2 de la valoración: el método propone intermedio; con otra lectura la valoración sería 1.4, nivel inicial.',
      'Aprobar el ajuste de la ficha de: indicador 2.2, servicio 1, servicio 8 y servicio 27.',
    ]) {
      expect(dicho).toContain(frase);
    }
  });

  it('asks for no decision that was taken', async () => {
    const libro = await libroPnftp();
    parametro(libro, 'nivel_criterio_2', 'Intermedio');
    const { material, matriz } = await leido(libro);
    expect(llano(cuerpoDe(documentoWord(planMemoria(material, matriz))))).not.toContain(
      'Confirmar el criterio 2',
    );
  });
});

describe('acta de entrega', () => {
  it('says what is open, what was decided and what was accepted', async () => {
    const libro = await libroPnftp();
    pon(
      libro,
      'tblReportes',
      filaDe(libro, 'Servicio', '4', 'tblReportes'),
      'Estado de revisión',
      'Observado',
    );
    pon(
      libro,
      'tblReportes',
      filaDe(libro, 'Servicio', '4', 'tblReportes'),
      'Observación',
      'Falta el acta de cada asistencia.',
    );
    const docx = documentoWord(planActa(await leido(libro)));
    expect(errores(docx)).toEqual([]);
    const xml = cuerpoDe(docx);
    expect(filasEn(xml)).toContainEqual(
      expect.arrayContaining(['Servicio 4', 'Observado', 'Falta el acta de cada asistencia.']),
    );
    const dicho = llano(xml);
    expect(dicho).toContain('Criterio de cálculo: Informe 2023.');
    expect(dicho).toContain(
      'Criterio 2 de la valoración: intermedio, por lo que da el método; nadie lo ha confirmado.',
    );
    expect(dicho).toMatch(/Reportes que nadie ha dado por conformes: 1\./);
    expect(dicho).toMatch(/Compromisos sin cumplir: 13/);
  });
});

describe('autoevaluación', () => {
  it('scores what the workbook knows, and nothing that only people know', async () => {
    const { material, matriz } = await leido();
    const { secciones, desde, hasta } = autoevaluar(material, matriz);
    expect(secciones.reduce((suma, { peso }) => suma + peso, 0)).toBe(100);
    const todas = secciones.flatMap(({ respuestas }) => respuestas);
    const dePersonas = todas
      .filter(({ puntaje }) => puntaje === null)
      .map(({ pregunta }) => pregunta);
    expect(dePersonas).toEqual(
      expect.arrayContaining([
        '¿Se aprobó y publicó en plazo?',
        '¿Analiza la coordinación?',
        '¿Dice qué fue de las recomendaciones anteriores?',
      ]),
    );
    const de = (pregunta: string) => todas.find((r) => r.pregunta.includes(pregunta))!;
    // 3.1 has no baseline, so neither AT2 nor a part in the índice.
    expect(de('LE, VO, AT1 y AT2')).toMatchObject({
      puntaje: 1,
      evidencia: '5 de 6 con LE, VO, AT1 y AT2',
    });
    expect(de('índice de gestión')).toMatchObject({
      puntaje: 1,
      evidencia: '1 fuera por no tener cifra',
    });
    expect(de('cifras de la ficha de cada servicio')).toMatchObject({ puntaje: 2 });
    expect(de('sus criterios confirmados')).toMatchObject({ puntaje: 1 });
    expect(desde).toBeLessThan(hasta);
    expect(acotar(hasta)).toBe(hasta);
  });

  it('is a table to be filled in, valid, with an empty score where a person answers', async () => {
    const { material, matriz } = await leido();
    const docx = documentoWord(planAutoevaluacion(material, matriz));
    expect(errores(docx)).toEqual([]);
    const filas = filasEn(cuerpoDe(docx));
    expect(filas.find(([, que]) => que === '¿Se aprobó y publicó en plazo?')!.slice(2)).toEqual([
      '',
      'Lo responde una persona.',
    ]);
    expect(filas.filter(([, que]) => /\(\d+%\)$/.test(que!))).toHaveLength(8);
    expect(parrafosEn(cuerpoDe(docx)).join(' ')).toMatch(/Responde el libro 14 de 29 preguntas/);
  });
});
