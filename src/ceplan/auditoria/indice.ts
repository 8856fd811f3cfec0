/** Every rule, in the order in which the documentation lists them. */
import { conteoDeclarado } from './reglas/conteoDeclarado';
import { conteosNoSuman } from './reglas/conteosNoSuman';
import { declaradoContradice } from './reglas/declaradoContradice';
import { declaradoRedondeado } from './reglas/declaradoRedondeado';
import { declaradoSinCalculo } from './reglas/declaradoSinCalculo';
import { declaradoSinExplicacion } from './reglas/declaradoSinExplicacion';
import { mediaDeclarada } from './reglas/mediaDeclarada';
import { nivelDeclarado } from './reglas/nivelDeclarado';
import { parteMayorQueTotal } from './reglas/parteMayorQueTotal';
import { partesPorSexo } from './reglas/partesPorSexo';
import { politicaDeclarada } from './reglas/politicaDeclarada';
import { razonContradiceValor } from './reglas/razonContradiceValor';
import { valorContradiceReportes } from './reglas/valorContradiceReportes';
import { valorImposible } from './reglas/valorImposible';
import type { Regla } from './regla';

export const REGLAS: readonly Regla[] = [
  declaradoContradice,
  declaradoSinExplicacion,
  declaradoRedondeado,
  declaradoSinCalculo,
  mediaDeclarada,
  politicaDeclarada,
  nivelDeclarado,
  conteoDeclarado,
  conteosNoSuman,
  razonContradiceValor,
  valorContradiceReportes,
  valorImposible,
  parteMayorQueTotal,
  partesPorSexo,
];
