/** The matrix as people left it, in the form that the audit asks for. */
import type { CompromisoEscrito } from '../ceplan/auditoria/insumos';
import { fechaEscrita } from './filasMatriz';
import type { MatrizLeida } from './matrizLeida';

export const compromisosEscritos = ({ filas }: MatrizLeida): CompromisoEscrito[] =>
  filas.map(({ campos, anio, fila }) => ({
    fila,
    tipo: campos.tipo,
    codigo: campos.codigo,
    aspecto: campos.aspecto,
    anio,
    medida: campos.medida,
    plazo: campos.plazo,
    vence: fechaEscrita(campos.vence),
    unidad: campos.unidad,
    estado: campos.estado,
    origen: campos.origen,
    motivo: campos.motivo,
  }));
