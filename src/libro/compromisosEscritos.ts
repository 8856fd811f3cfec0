/** The matrix as people left it, in the form that the audit asks for. */
import type { CompromisoEscrito } from '../ceplan/auditoria/insumos';
import type { MatrizLeida } from './matriz';
import { fechaDeSerie } from './valores';

export const compromisosEscritos = ({ filas }: MatrizLeida): CompromisoEscrito[] =>
  filas.map(({ campos, anio, fila }) => ({
    fila,
    tipo: campos.tipo,
    codigo: campos.codigo,
    aspecto: campos.aspecto,
    anio,
    medida: campos.medida,
    plazo: campos.plazo,
    vence: /^\d+(\.\d+)?$/.test(campos.vence) ? fechaDeSerie(Number(campos.vence)) : null,
    unidad: campos.unidad,
    estado: campos.estado,
    origen: campos.origen,
    motivo: campos.motivo,
  }));
