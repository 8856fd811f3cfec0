import { esND } from './cifra';
import { claveAnio, compararClaves } from './clave';
import { fecha } from './fecha';
import { medidaDeAjuste, sugerirMedida } from './medida';
import type { MedidaConOrigen } from './medida';
import { vencimiento } from './plazo';
import { esAceptado } from './valorAnual';
import type { Cifra, Politica } from './tipos';
import type { AvanceIndicador, Compromiso, MotivoCompromiso } from './tiposEvaluacion';

/**
 * The rows of the matrix [D]: indicators of the evaluated year whose AT1 is bajo, or whose AT2 is
 * where the parameters say that it counts; OP indicators first, then services by number.
 */
export function compromisos(
  politica: Politica,
  delAnio: readonly AvanceIndicador[],
  porClave: ReadonlyMap<string, AvanceIndicador>,
): Compromiso[] {
  const servicios = new Map(politica.servicios.map((servicio) => [servicio.codigo, servicio]));
  const porServicio = new Map<string, number>();
  for (const { tipo, ficha, vigente } of delAnio) {
    if (tipo !== 'Servicio' || !vigente) continue;
    porServicio.set(ficha.servicio, (porServicio.get(ficha.servicio) ?? 0) + 1);
  }
  const coordinaciones = coordinacionesPorClave(politica);
  return delAnio
    .map((indicador) => ({ indicador, motivos: motivosDe(politica, indicador) }))
    .filter(({ motivos }) => motivos.length > 0)
    .sort((a, b) => compararClaves(a.indicador, b.indicador))
    .map(({ indicador, motivos }, i): Compromiso => {
      const { tipo, codigo, anio, ficha } = indicador;
      const servicio = tipo === 'Servicio' ? (servicios.get(ficha.servicio) ?? null) : null;
      const { medida, origen } = medidaDe(indicador, porClave);
      const { parametros } = politica;
      const plazo = medida === 'ajustar' ? parametros.plazoAjustar : parametros.plazoCumplir;
      const inicio = politica.inicioCompromisos ?? fecha(politica.anioEvaluado + 1, 1, 1) ?? '';
      return {
        tipo,
        codigo,
        numero: i + 1,
        anio,
        ficha,
        servicio,
        motivos,
        avanceTipo1: indicador.avanceTipo1,
        avanceTipo2: indicador.avanceTipo2,
        ajuste: ficha.ajuste,
        medida,
        origenMedida: origen,
        aspecto: {
          tipo,
          codigo,
          servicio: ficha.servicio,
          nombreServicio: servicio?.denominacion ?? '',
          nivel: parametros.nombres.servicio.uno,
          varios: tipo === 'Servicio' && (porServicio.get(ficha.servicio) ?? 0) > 1,
          indicador: ficha.indicador,
        },
        recomendacion: {
          medida,
          metas: [anio + 1, anio + 2].flatMap((siguiente) => {
            const logro = porClave.get(claveAnio(indicador, siguiente))?.logro;
            // An ascending target of 0 is nothing to meet.
            const hay =
              typeof logro === 'number' && !(logro === 0 && ficha.sentido === 'Ascendente');
            return hay ? [{ anio: siguiente, logro }] : [];
          }),
          unidadMedida: ficha.unidadMedida,
          coordinaciones: coordinaciones.get(claveAnio(indicador, anio)) ?? [],
        },
        accionClave: parametros.accionClave,
        medioVerificacion: parametros.medioVerificacion,
        responsable: ficha.responsable,
        unidadOrganizacion: ficha.unidadOrganizacion,
        plazo,
        vence: vencimiento(inicio, plazo),
      };
    });
}

function motivosDe({ parametros }: Politica, indicador: AvanceIndicador): MotivoCompromiso[] {
  const { avance2EnMatriz } = parametros;
  const valeTipo2 =
    avance2EnMatriz === 'todos' || (avance2EnMatriz === 'OP' && indicador.tipo === 'OP');
  const motivos: MotivoCompromiso[] = [];
  if (indicador.nivelTipo1 === 'bajo') motivos.push('avanceTipo1');
  if (valeTipo2 && indicador.nivelTipo2 === 'bajo') motivos.push('avanceTipo2');
  return motivos;
}

function medidaDe(
  indicador: AvanceIndicador,
  porClave: ReadonlyMap<string, AvanceIndicador>,
): MedidaConOrigen {
  const anterior = porClave.get(claveAnio(indicador, indicador.anio - 1));
  const recientes =
    indicador.tipo === 'Servicio' && anterior ? [comoCero(anterior), comoCero(indicador)] : [];
  return (
    medidaDeAjuste(indicador.ficha.ajuste) ??
    sugerirMedida(indicador.nivelTipo1, indicador.nivelTipo2, recientes)
  );
}

/** A value that nobody reported counts as 0 where its progress does. */
const comoCero = ({ origen, valor, avanceTipo1 }: AvanceIndicador): Cifra =>
  origen === 'noReportado' && !esND(avanceTipo1) ? 0 : valor;

/** What the entities reported to have coordinated, in the order of the reports, once each. */
function coordinacionesPorClave(politica: Politica): Map<string, string[]> {
  const porClave = new Map<string, string[]>();
  for (const reporte of politica.reportes) {
    const texto = reporte.coordinaciones.trim();
    // Only what a person agreed to is signed.
    if (texto === '' || !esAceptado(reporte)) continue;
    const clave = claveAnio(reporte, reporte.anio);
    const textos = porClave.get(clave) ?? [];
    porClave.set(clave, textos.includes(texto) ? textos : [...textos, texto]);
  }
  return porClave;
}
