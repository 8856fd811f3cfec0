/** All that an entity does with its formato: what it lacks, cell by cell, and the sheet to be signed. */
import { Button } from '@fluentui/react-components';
import type { Idioma } from '../../textos/idioma';
import { LISTO } from '../../textos/listo';
import { PANEL } from '../../textos/panel';
import { Signo } from '../comun/Signo';
import { COLOR_SEVERIDAD } from '../comun/semaforo';
import { useEstilos } from '../comun/estilosDeTarea';
import { Varios } from '../comun/tarea';
import type { FormatoVisto } from './tipos';

const DICHOS = 20;

export default function Listo({
  formato,
  idioma,
  ocupado,
  alRevisar,
  alHacer,
  irA,
}: {
  readonly formato: FormatoVisto;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alRevisar: () => void;
  readonly alHacer: () => void;
  readonly irA: (hoja: string, celda: string) => void;
}) {
  const estilos = useEstilos();
  const t = LISTO[idioma];
  const { titulo, codigo, pendientes, hoja } = formato;
  const falta = pendientes.length > 0;
  return (
    <section className={estilos.todo} aria-labelledby="formato">
      <div className={estilos.cabeza}>
        <h2 className={estilos.titulo} id="formato">
          {titulo}
        </h2>
        <p className={estilos.que}>{codigo}</p>
      </div>
      <p className={estilos.fuerte} role="status">
        {hoja ? t.hecha(hoja) : falta ? t.queda(pendientes.length) : t.nadaFalta}
      </p>
      {falta && (
        <Varios
          lista={pendientes}
          primeros={DICHOS}
          idioma={idioma}
          cada={({ quien, dice, lugar }, i) => (
            <li key={i}>
              <span className={estilos.signo} style={{ color: COLOR_SEVERIDAD.advertencia.texto }}>
                <Signo
                  signo={COLOR_SEVERIDAD.advertencia.simbolo}
                  nombre={PANEL[idioma].severidades.advertencia[0]}
                />
              </span>
              {lugar ? (
                <Button
                  appearance="transparent"
                  size="small"
                  className={estilos.enlace}
                  aria-label={PANEL[idioma].irACelda(lugar.hoja, lugar.celda)}
                  onClick={() => irA(lugar.hoja, lugar.celda)}
                >
                  {quien}
                </Button>
              ) : (
                quien
              )}{' '}
              {dice}
            </li>
          )}
        />
      )}
      <div className={estilos.fila}>
        <Button
          appearance={falta ? 'secondary' : 'primary'}
          disabledFocusable={ocupado || falta}
          onClick={alHacer}
        >
          {t.hacer}
        </Button>
        <Button disabledFocusable={ocupado} onClick={alRevisar}>
          {t.mirar}
        </Button>
      </div>
      <p className={estilos.que}>{falta ? t.antes : t.hacerQue}</p>
    </section>
  );
}
