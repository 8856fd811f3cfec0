/** What is said of a document that does not agree with its workbook. Spanish, as the document. */
export const verificar = {
  cifra: (que: string, cifra: string) => `${que}: ${cifra}`,
  acotada: ' (100 si se acota)',
  razon: (numerador: string, denominador: string, cociente: string) =>
    `${numerador} de ${denominador} es ${cociente}%`,
  suma: (partes: string, suma: string) => `${partes} = ${suma}`,
  antes: (texto: string, linea: number) => `en la línea ${linea}, «${texto}»`,
  total: (total: string) => `el total que se da es ${total}`,
  alcances: {
    objetivos: 'objetivos',
    indicadoresOP: 'indicadores de objetivos',
    indicadoresServicios: 'indicadores de servicios',
    total: 'total de indicadores',
  },
  niveles: (bajo: number, intermedio: number, alto: number) =>
    `${bajo} bajo, ${intermedio} intermedio, ${alto} alto`,
  tantos: (n: string, nivel: string) => `${n} en nivel ${nivel}`,
  deNivel: (de: string, nivel: string) => `${de} de nivel ${nivel}`,
  sobran: (lista: string) => `sobra ${lista}`,
  faltan: (lista: string) => `falta ${lista}`,
  noEstaEnMatriz: 'no está en la matriz',
  matriz: 'matriz de compromisos',
  indice: 'índice de gestión',
  valoracion: 'valoración',
  dosNombres: (uno: string, otro: string) => `«${uno}» y «${otro}» por el mismo nivel`,
  nivel: (nivel: string) => `nivel ${nivel}`,
} as const;
