/** Before Office.js in the pane's page: what makes the page around it an Excel. */
import { installBridge } from '@pnftp/workbench/bridge';

installBridge({ solution: 'pnftp' });
