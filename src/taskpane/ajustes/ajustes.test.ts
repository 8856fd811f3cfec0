import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CLAVES } from '../../libro/politica';
import { GLOSARIO } from '../../textos/glosario';
import { GRUPOS_DE_PARAMETROS, PARAMETROS } from '../../textos/parametros';
import { ajustesDe } from './ajustes';

const FIJADOS = {
  version: 4,
  valores: new Map<string, string | number | null>([
    ['umbral_alto', 90],
    ['fecha_referencia', 45382],
    ['nd_en_promedio', null],
    ['regla.salto', 'Omitir'],
  ]),
};
const visto = (clave: string, idioma: 'es' | 'en' = 'es') =>
  ajustesDe(FIJADOS, idioma)
    .grupos.flatMap(({ parametros }) => parametros)
    .find((una) => una.clave === clave)!;

it('each key of Política is shown once, but what PNFTP notes and the criterion', () => {
  const mostradas = Object.values(GRUPOS_DE_PARAMETROS).flat();
  const aparte = ['criterio_de_calculo', 'libro_maestro', 'version_contrato'];
  expect([...mostradas, ...aparte].sort()).toEqual(CLAVES.map(({ clave }) => clave).sort());
  for (const idioma of ['es', 'en'] as const)
    expect(Object.keys(PARAMETROS[idioma]).sort()).toEqual(CLAVES.map((c) => c.clave).sort());
});

it('a parameter says what it is, its range, what is usual and whose rule it is', () => {
  expect(visto('umbral_alto')).toMatchObject({
    nombre: 'Desde cuánto es alto',
    que: 'Desde este avance el nivel es alto. De 2 a 1000. De costumbre: 95. Del informe de 2023.',
    valor: '90',
    opciones: null,
  });
  expect(visto('fecha_referencia').valor).toBe('31/03/2024');
  expect(visto('nd_en_promedio', 'en')).toMatchObject({
    nombre: 'ND in a mean',
    valor: '',
    opciones: ['excluir', 'cero'],
  });
});

it('no name or explanation is a key', () => {
  for (const idioma of ['es', 'en'] as const) {
    const { grupos, reglas, criterio } = ajustesDe(FIJADOS, idioma);
    const dichos = [
      criterio.nombre,
      criterio.que,
      ...reglas.map(({ nombre }) => nombre),
      ...grupos.flatMap(({ parametros }) => parametros.flatMap((p) => [p.nombre, p.que])),
    ];
    for (const dicho of dichos) expect(dicho).not.toMatch(/[a-z]_[a-z]|undefined/);
  }
});

it('a rule has its words, how grave it is as usual, and what the workbook sets', () => {
  const { reglas } = ajustesDe(FIJADOS, 'es');
  expect(reglas.find(({ clave }) => clave === 'regla.salto')).toMatchObject({ valor: 'omitir' });
  expect(new Set(reglas.map(({ clave }) => clave)).size).toBe(reglas.length);
});

it('both criteria say what they set', () => {
  const { deCriterio } = ajustesDe(FIJADOS, 'es');
  const dados = Object.values(deCriterio);
  expect(dados.map((lista) => lista.length)).toEqual([5, 5]);
  expect(dados[0]).not.toEqual(dados[1]);
});

it('the glossary has every word of the project’s own, in one sentence and both languages', () => {
  const texto = readFileSync(path.join(__dirname, '../../../CONTEXT.md'), 'utf8');
  const palabras = [...texto.matchAll(/^\| ([^|]+?) +\|/gm)]
    .map((match) => match[1]!)
    .filter((uno) => !/^(Término|-+|plan|mapa)$/.test(uno));
  const terminos = GLOSARIO.es.map(({ termino }) => termino);
  expect(terminos).toEqual(expect.arrayContaining(palabras));
  expect(GLOSARIO.en.map(({ termino }) => termino)).toEqual(terminos);
  for (const { significa } of [...GLOSARIO.es, ...GLOSARIO.en])
    expect(significa).toMatch(/^[^.]+(V\.01[^.]*)?\.$/);
});
