/**
 * What the name of an indicator says about its figures. Names are read word by word, without
 * accents; where a name is not clear the answer is the one that raises no alarm.
 */
import { llano } from '../llano';

export type Naturaleza =
  /** Whole things, counted: the printed value is exact. */
  | 'conteo'
  /** A part of a whole in percent: cannot pass 100. */
  | 'cobertura'
  /** In percent, but of a plan, a variation…: may pass 100. */
  | 'porcentaje'
  /** Rates, indices, averages, money, time… */
  | 'otra';

const UNIDAD_CONTEO =
  /^(numero|nro|n|n[°º]|no|nº|cantidad|conteo|total|unidad|unidades|cifra absoluta|numero absoluto|absoluto|personas?|casos?|eventos?|informes?|documentos?|campanas?|victimas?|denuncias?|sentencias?|operativos?|instituciones?|entidades?|distritos?|familias?|estudiantes?|beneficiarios?)( de .*)?$/;
const NOMBRE_CONTEO = /^(el )?(numero|nro|n[°º]|cantidad|total)( total| acumulado| anual)? de /;
const NO_ES_CONTEO =
  /\b(promedio|media|tasa|indice|ratio|razon|por cada|per capita|porcentaje|proporcion|variacion|horas|dias|meses|minutos|soles|millones|miles|kilometros|km|hectareas|ha|toneladas|metros|m2|litros)\b/;

const UNIDAD_PORCENTAJE =
  /^(porcentaje|porcentual|porciento|por ciento|%|pct|puntos? porcentual(es)?)\b|^%/;
/** A share of a plan, of what came before or of money can pass 100 without being wrong. */
const PUEDE_PASAR_CIEN =
  /\b(ejecut\w*|realizad\w*|program\w*|planific\w*|previst\w*|cumpl\w*|avance|varia\w*|increment\w*|crecimiento|aumento\w*|reduccion|disminucion|cambio|rentabilidad|inflacion|sobre\w*|presupuest\w*|endeud\w*|deuda|hacinamiento|ocupacion|metas?|respecto (al|del) (ano|periodo|mes|semestre|linea)|tasa)\b/;

/** What kind of figure an indicator has, from its unit and, where that says little, its name. */
export function naturaleza(indicador: string, unidadMedida: string): Naturaleza {
  const nombre = llano(indicador);
  const unidad = llano(unidadMedida);
  const porcentaje =
    UNIDAD_PORCENTAJE.test(unidad) || (unidad === '' && /^(porcentaje|%)/.test(nombre));
  if (porcentaje) return PUEDE_PASAR_CIEN.test(nombre) ? 'porcentaje' : 'cobertura';
  const cuenta =
    NOMBRE_CONTEO.test(nombre) && (UNIDAD_CONTEO.test(unidad) || esLoContado(unidad, nombre))
      ? true
      : UNIDAD_CONTEO.test(unidad);
  return cuenta && !NO_ES_CONTEO.test(cabeza(nombre)) && !NO_ES_CONTEO.test(unidad)
    ? 'conteo'
    : 'otra';
}

/** A count by its first words, and nothing after them that makes a share or a rate of it. */
const NOMBRE_CUENTA = /^(?:el )?(?:numero|nro|n[°º]|cantidad)(?: total| anual)? (?:de )?[a-z]/;
const NOMBRE_DIVIDE =
  /%|\b(?:porcent\w*|por ciento|proporcion|tasa|indice|ratio|razon|promedio|por cada|respecto|entre|sobre|en relacion|del total|variacion|increment\w*|reduccion|crecimiento)\b/;
const UNIDAD_CUENTA =
  /^(?:numero|nro|n[°º]|nº|cantidad|conteo|cifra absoluta|numero absoluto)(?: de .*)?$/;

/** The unit that a name asks for where the written one is certainly of another kind; else `null`. */
export function unidadDelNombre(
  indicador: string,
  unidadMedida: string,
): 'número' | 'porcentaje' | null {
  const nombre = llano(indicador);
  const unidad = llano(unidadMedida);
  if (/^(?:el )?(?:porcentaje|%) (?:promedio )?de /.test(nombre)) {
    return UNIDAD_CUENTA.test(unidad) && !NOMBRE_DIVIDE.test(unidad) ? 'porcentaje' : null;
  }
  const cuenta = NOMBRE_CUENTA.test(nombre) && !NOMBRE_DIVIDE.test(nombre);
  return cuenta && UNIDAD_PORCENTAJE.test(unidad) ? 'número' : null;
}

/** "Intersecciones", of a "número de intersecciones semaforizadas": its words are the name's. */
const esLoContado = (unidad: string, nombre: string): boolean => {
  const palabras = new Set(nombre.split(' '));
  return unidad.split(' ').every((palabra) => palabra === '' || palabras.has(palabra));
};

/** The first words of a name, which say what is measured; the rest says of whom. */
const cabeza = (nombre: string): string => nombre.split(' ').slice(0, 6).join(' ');

/** Things that a policy wants less of. */
const MALES =
  '(mortalidad|morbilidad|letalidad|fallecimientos|fallecidos|muertes|muertos|anemia|desnutricion|malnutricion|sobrepeso|obesidad|pobreza|desercion|abandono|repitencia|analfabetismo|victimizacion|homicidios?|feminicidios?|delincuencia|violencia|informalidad|desempleo|subempleo|deforestacion|contaminacion|emisiones|hacinamiento|deficit|embarazos?|maternidad adolescente|trabajo infantil|corrupcion|morosidad|accidentes|siniestros|incendios|desigualdad|inseguridad|incidencia|prevalencia|brechas?|perdidas?|danos|reincidencia|quejas|reclamos|infecciones|contagios|enfermedades|consumo de drogas|sobrecosto|retraso|demora)';
const CABEZA_MAL = new RegExp(
  `^(?:(?:la |el )?(?:tasa|indice|porcentaje|numero|cantidad|total|proporcion|razon|prevalencia|incidencia|indicador|nivel)(?: \\w+){0,2}? (?:de|por)(?: (?:la|el|los|las|casos de|personas en situacion de|poblacion en situacion de|poblacion con|ninos con|ninas y ninos con|personas con))*\\s)?${MALES}\\b`,
);
/** "Porcentaje de niñas y niños menores de 36 meses con anemia": people who have the bad thing. */
const CON_UN_MAL = new RegExp(
  `^(?:porcentaje|proporcion|numero|cantidad|total|tasa) de (?:\\w+ ){1,12}?(?:con|en situacion de|en condicion de) (?:${MALES.slice(1, -1)})\\b`,
);
/** "Número de personas afectadas por emergencias", "Población damnificada", "Víctimas de accidentes". */
const DANADOS =
  /^(?:(?:numero|cantidad|total|porcentaje|proporcion|tasa)(?: total| anual)? de )?(?:(?:personas|familias|hogares|viviendas|poblacion|estudiantes|trabajadores|mujeres|ninas y ninos|hectareas|cultivos) )?(?:(?:afectad|damnificad|herid|lesionad|desaparecid)[oa]s?|victimas)(?: (?:y|o) (?:(?:afectad|damnificad|herid|lesionad|desaparecid|fallecid)[oa]s?))?(?=$| (?:por|de|a causa de|debido a|en|mortales|fatales)\b)/;
/** Someone does something for those who were harmed: more of them is better. */
const SE_AYUDA =
  /\b(asist\w*|ayud\w*|benefici\w*|reinser\w*|acompan\w*|orient\w*|indemni\w*|alberg\w*|ubicad\w*|encontrad\w*|localizad\w*|patrocin\w*|representad\w*|que|con|acogid\w*|apoy\w*|entreg\w*|empadronad\w*|restitu\w*|retorn\w*)\b/;
/** Where something good is done about the bad thing, more of it is better. */
const SE_ATIENDE =
  /\b(atend\w*|atencion\w*|atiend\w*|reduc\w*|dismin\w*|resuel\w*|resolu\w*|denunci\w*|investig\w*|capacit\w*|sancion\w*|identific\w*|detect\w*|recib\w*|acced\w*|cuent[ae]n?|trata(?:d\w*|miento)|recuper\w*|monitore\w*|registr\w*|rescat\w*|proteg\w*|proteccion|reintegr\w*|preven\w*|control\w*|lucha|combat\w*|contra|evit\w*|inform(?:es?|ad\w*)|fiscaliz\w*|interven\w*|elimin\w*|erradic\w*|sentenci\w*|conden\w*|georreferenci\w*|diagnostic\w*|vigil\w*|mitig\w*|gestion\w*|superad\w*|supera\w*|sale\w*|salid\w*|egres\w*|cerrad\w*|cierre\w*|cubiert\w*|implement\w*|reparad\w*|suplement\w*|derivad\w*|plan(?:es)?|programas?|campanas?|servicios?|estrategias?|mejor\w*|libres?)\b/;

export type Rumbo = 'sube' | 'baja';

/** Whether more or less of it is better, where its name leaves no doubt; else `null`. */
export function rumboDelNombre(indicador: string): Rumbo | null {
  const nombre = llano(indicador);
  if (
    /^(porcentaje|tasa|numero|indice|proporcion|nivel|cantidad) (de )?(la )?(reduccion|disminucion)\b/.test(
      nombre,
    ) ||
    /^(reduccion|disminucion) porcentual\b/.test(nombre)
  ) {
    return 'sube';
  }
  const esMal = CABEZA_MAL.test(nombre) || CON_UN_MAL.test(nombre);
  const danados = DANADOS.test(nombre) && !SE_AYUDA.test(nombre);
  return (esMal || danados) && !SE_ATIENDE.test(nombre) ? 'baja' : null;
}

/** A running total, by its name: it can only grow. */
export const esAcumulado = (indicador: string): boolean =>
  /\bacumulad[oa]s?\b|\bdesde el inicio de la politica\b/.test(llano(indicador));

/** Percentages, rates and averages do not add up over periods. */
export const noSeSuma = (indicador: string, tipo: Naturaleza): boolean =>
  tipo === 'cobertura' ||
  (tipo === 'porcentaje' && !/\b(incremento|crecimiento)\b/.test(llano(indicador))) ||
  /^(tasa|indice|promedio|proporcion|ratio|razon|tiempo promedio|numero promedio|prevalencia)\b/.test(
    llano(indicador),
  );

/** Things that happen to few, or parts of something huge: less than 1 % of them is an honest figure. */
export const esDePocos = (indicador: string): boolean =>
  /\b(mortalidad|letalidad|fallecid\w*|muert\w*|incidencia|prevalencia|pbi|producto (?:bruto|interno)|tasa|variacion|crecimiento|inflacion|reduccion|error(?:es)?|defectuos\w*|fall[ao]s?|reclamos?|quejas?|merma|perdidas?)\b/.test(
    llano(indicador),
  );

/** Text with words and initials in lower case and in order, so that two writings compare. */
export function parecidos(a: string, b: string): boolean {
  if (a === b) return true;
  const largo = Math.max(a.length, b.length);
  return largo >= 9 && distanciaUno(a, b);
}

/** Whether one letter more, less, other or swapped makes `b` of `a`. */
function distanciaUno(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  // A digit that differs is another thing, not a slip: "Región 1", "Región 2".
  if (/\d/.test(a[i] ?? '') || /\d/.test(b[i] ?? '')) return false;
  const restoA = a.slice(i);
  const restoB = b.slice(i);
  return (
    restoA.slice(1) === restoB.slice(1) ||
    restoA.slice(1) === restoB ||
    restoA === restoB.slice(1) ||
    (restoA[0] === restoB[1] && restoA[1] === restoB[0] && restoA.slice(2) === restoB.slice(2))
  );
}
